import { Injectable } from '@nestjs/common';
import type { CaseEvent } from '../domain/workflow/case-event.js';
import type { CaseFacts, CasePeople } from '../domain/workflow/case-facts.js';
import type { CaseRow } from './case.entity.js';

/** What a feature above knows of a case: each fact is the one source's that gives it. */
export type CaseFactsPart = Partial<Omit<CaseFacts, 'caseId' | 'people'>> & {
  readonly people?: Pick<CasePeople, 'peerIds' | 'corroboratorIds'>;
};

export interface CaseFactsSource {
  /** The feature: `reviews`, `calibration`, `decisions`. */
  readonly name: string;
  /** The events before whose decision it says something else than for reading; none by default. */
  readonly heeds?: readonly CaseEvent['type'][];
  /**
   * Reads inside the unit of the step, after the handler wrote its rows.
   * @param event null when nothing is being sent: for reading, buttons and duties. Leave out what only a decision needs, such as
   *   the hash of a packet.
   */
  contribute(row: CaseRow, event: CaseEvent | null): Promise<CaseFactsPart>;
  /** Reads together what contributing to each of the cases will ask for. */
  foresee?(rows: readonly CaseRow[]): Promise<void>;
}

/** Where features above `cases` say what they contribute to the facts of a case. */
@Injectable()
export class CaseFactsSources {
  private readonly sources: CaseFactsSource[] = [];

  register(source: CaseFactsSource): void {
    this.sources.push(source);
  }

  /** Whether deciding on the event takes other facts than reading. */
  heed({ type }: CaseEvent): boolean {
    return this.sources.some(({ heeds }) => heeds?.includes(type));
  }

  async foresee(rows: readonly CaseRow[]): Promise<void> {
    for (const source of this.sources) await source.foresee?.(rows);
  }

  /** All parts, one after another: on SQLite and within a transaction there is one connection. */
  async contributions(row: CaseRow, event: CaseEvent | null): Promise<CaseFactsPart[]> {
    const parts: CaseFactsPart[] = [];
    for (const source of this.sources) parts.push(await source.contribute(row, event));
    return parts;
  }
}
