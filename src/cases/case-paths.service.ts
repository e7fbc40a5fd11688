import { Injectable } from '@nestjs/common';
import type { LogLine } from '../audit/log-line.js';
import { Clock } from '../config/clock.js';
import { dayOf } from '../people/calendar-day.js';
import type { Viewer } from '../web/viewer.js';
import { CaseHistory } from './case-history.service.js';
import { casePath } from './case-path.js';
import { shownState } from './shown-state.js';
import type { VisibleCase } from './visible-case.js';

/** The picture of the machine, as its reader may know it. */
@Injectable()
export class CasePaths {
  constructor(
    private readonly history: CaseHistory,
    private readonly clock: Clock,
  ) {}

  async of(visible: VisibleCase, viewer: Viewer) {
    const lines = (await this.history.of(visible, viewer)).map(({ line }) => line);
    return pathSteps(visible, lines, { now: this.clock.now(), timeZone: viewer.timeZone });
  }
}

/** The stages with what the reader may know of each. @param lines those that the reader may know */
export function pathSteps(
  visible: VisibleCase,
  lines: readonly Pick<LogLine, 'type' | 'time' | 'effect'>[],
  { now, timeZone }: { readonly now: Date; readonly timeZone: string },
) {
  const { state, until } = shownState(visible, now);
  const known = lines.map(({ type, time, effect }) => ({
    type,
    time,
    from: textOf(effect?.['from']),
    to: textOf(effect?.['to']),
  }));
  const steps = casePath({ state, sealed: visible.row.sealedAt !== null, lines: known });
  return steps.map(({ leftAt, ...step }) => ({
    ...step,
    leftOn: leftAt === null ? null : dayOf(new Date(leftAt), timeZone),
    /** Key of the state in words below the step where the case stands. */
    state: step.place === 'present' || step.place === 'ended' ? state.replace('.', '-') : '',
    until: step.place === 'present' ? until : null,
  }));
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
