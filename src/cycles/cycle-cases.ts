import { Injectable } from '@nestjs/common';
import type { CaseState } from '../domain/workflow/case-state.js';
import type { CycleCalendar } from '../domain/workflow/cycle-calendar.js';

/** What a cycle has to know of one of its cases. */
export interface CaseOfCycle {
  readonly caseId: string;
  readonly state: CaseState;
  /** The packet of the present revision is sealed. */
  readonly sealed: boolean;
  /** A RELEASE has happened, of whichever revision. */
  readonly released: boolean;
  /** False as long as the nomination is a draft, which exists for its nominator alone. */
  readonly submitted: boolean;
}

/** An amendment of the calendar: its number, and the days that it changed as they were before. */
export interface CalendarAmendment {
  readonly number: number;
  readonly former: Partial<CycleCalendar>;
}

/** What the feature of cases offers to cycles. */
export interface CycleCaseSource {
  cases(cycleId: string): Promise<readonly CaseOfCycle[]>;
  /** Sends CANCEL to every case that is not final, in the unit of the cycle's CANCEL, after the cycle was saved. */
  cancel(cycleId: string, actor: string, reason: string): Promise<void>;
  /** Moves the deadlines of the waiting cases with the calendar, in the unit of the AMEND, after the cycle was saved. */
  retime(cycleId: string, amendment: CalendarAmendment): Promise<void>;
  /** The streams of the cycle's cases, for the record of their heads. */
  streams: StreamsOfCycle;
}

/** Names of streams that belong to a cycle. */
export type StreamsOfCycle = (cycleId: string) => Promise<readonly string[]>;

/** Cycles see their cases through this, without knowing the feature. Filled while the application starts. */
@Injectable()
export class CycleCases {
  private readonly sources: CycleCaseSource[] = [];
  private readonly further: StreamsOfCycle[] = [];

  register(source: CycleCaseSource): void {
    this.sources.push(source);
  }

  /** Adds streams that are no case's, such as those of sessions. */
  registerStreams(streams: StreamsOfCycle): void {
    this.further.push(streams);
  }

  async of(cycleId: string): Promise<readonly CaseOfCycle[]> {
    const lists: CaseOfCycle[] = [];
    for (const source of this.sources) lists.push(...(await source.cases(cycleId)));
    return lists;
  }

  async cancel(cycleId: string, actor: string, reason: string): Promise<void> {
    for (const source of this.sources) await source.cancel(cycleId, actor, reason);
  }

  async retime(cycleId: string, amendment: CalendarAmendment): Promise<void> {
    for (const source of this.sources) await source.retime(cycleId, amendment);
  }

  async streams(cycleId: string): Promise<readonly string[]> {
    const streams: string[] = [];
    for (const source of this.sources) streams.push(...(await source.streams(cycleId)));
    for (const further of this.further) streams.push(...(await further(cycleId)));
    return streams;
  }
}
