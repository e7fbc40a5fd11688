import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/audit-log.js';
import type { LogLine } from '../../audit/log-line.js';
import { AgendaRepository } from '../../calibration/agenda.repository.js';
import { sessionStream } from '../../calibration/session-stream.js';
import { streamOf } from '../../cases/case-store.service.js';
import type { MinutesStep } from '../../pdf/documents/session-minutes.js';
import type { MinutesLine } from './minutes-cases.service.js';

const stepOf: Readonly<Record<string, MinutesStep>> = {
  REVEAL: 'scores-revealed',
  OPEN_BALLOT: 'ballot-opened',
  CLOSE_BALLOT: 'ballot-closed',
  RESCHEDULE: 'moved',
  CONFIRM_DECISION: 'rationale-confirmed',
};

export interface TimedStep {
  readonly step: MinutesStep;
  /** ISO UTC. */
  readonly at: string;
}

/** The moments of a meeting, as the log has them. */
@Injectable()
export class MinutesLog {
  constructor(
    private readonly log: AuditLog,
    private readonly agenda: AgendaRepository,
  ) {}

  /** When the session itself moved, and which case was presented when. */
  async ofSession(sessionId: string) {
    const lines = await this.log.read(sessionStream(sessionId));
    const at = (type: string) => lines.findLast((line) => line.type === type)?.time ?? null;
    const presented = lines
      .filter(({ type }) => type === 'PRESENT_CASE')
      .map((line) => ({ caseId: presentedCaseOf(line), at: line.time }));
    return { openedAt: at('OPEN_MEETING'), closedAt: at('CLOSE_SESSION'), presented };
  }

  /** The steps of a case while it was on the agenda, of those lines that the reader may read. */
  async ofCase({ item, visible, phase }: MinutesLine, presented: readonly string[]): Promise<TimedStep[]> {
    const items = await this.agenda.linesOf(item.caseId);
    const next = items[items.findIndex(({ id }) => id === item.id) + 1];
    const until = item.leftAt ?? next?.addedAt ?? '9';
    const lines = await this.log.read(streamOf(item.caseId));
    const steps = lines
      .filter(({ time }) => item.addedAt <= time && time <= until)
      .flatMap(({ type, time }) => {
        const step = stepOf[type];
        return step !== undefined && visible.readsLine(type, phase) ? [{ step, at: time }] : [];
      });
    const shown = presented.map((at) => ({ step: 'presented' as const, at }));
    return [...shown, ...steps].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  }

  /** Counts the sittings of the item's revision from 1. */
  async sittingOf({ item }: MinutesLine): Promise<number> {
    const items = await this.agenda.linesOf(item.caseId);
    return (
      items.filter(({ revision }) => revision === item.revision).findIndex(({ id }) => id === item.id) + 1
    );
  }
}

function presentedCaseOf({ effect }: LogLine): string {
  const { given } = (effect ?? {}) as { given?: { caseId?: unknown } };
  return typeof given?.caseId === 'string' ? given.caseId : '';
}
