import { Injectable } from '@nestjs/common';
import { CycleSettings, type CycleSetting } from '../../cases/cycle-settings.service.js';
import { requireRuns } from '../../cycles/cycle-scope.js';
import { spreadCases } from '../../domain/calibration/spread/spread-cases.js';
import { spreadOutlook, type SessionOutlook } from '../../domain/calibration/spread/spread-outlook.js';
import type { NotPlaced, Placement } from '../../domain/calibration/spread/spread.js';
import { notFound } from '../../domain/refusal.js';
import type { Viewer } from '../../web/viewer.js';
import { SpreadFacts, type WaitingCase } from './spread-facts.service.js';
import { SpreadSessions, type OpenSession } from './spread-sessions.service.js';

/** What HR chose by hand: a session by case, or null for none. Of cases that are not named the proposal counts. */
export type Choices = ReadonlyMap<string, string | null>;

/** Where the waiting cases of a cycle would lie, with what that means. */
export interface SpreadProposal {
  readonly cycle: CycleSetting;
  readonly waiting: readonly WaitingCase[];
  readonly sessions: readonly OpenSession[];
  readonly placement: Placement;
  readonly outlook: readonly SessionOutlook[];
  /** Why the proposal has no session for a case. */
  readonly notPlaced: ReadonlyMap<string, NotPlaced>;
  /** Cases that lie elsewhere than proposed. */
  readonly corrected: ReadonlySet<string>;
}

/** Proposes how the cases of a cycle that wait for a session spread over those that are planned. Writes nothing. */
@Injectable()
export class SpreadProposals {
  constructor(
    private readonly cycles: CycleSettings,
    private readonly facts: SpreadFacts,
    private readonly sessions: SpreadSessions,
  ) {}

  /** @throws Refused `not-found` for whoever does not run the cycle, or where it is not open */
  async of(viewer: Viewer, cycleId: string, choices: Choices = new Map()): Promise<SpreadProposal> {
    const cycle = await this.running(viewer, cycleId);
    const waiting = await this.facts.waiting(viewer, cycleId);
    const sessions = await this.sessions.open(cycleId);
    const cases = waiting.map(({ spread }) => spread);
    const open = sessions.map(({ spread }) => spread);
    const { placement: proposed, notPlaced } = spreadCases(cases, open);
    const placement = corrected(proposed, choices, new Set(open.map(({ sessionId }) => sessionId)));
    const moved = cases.filter(({ caseId }) => placement.get(caseId) !== proposed.get(caseId));
    return {
      cycle,
      waiting,
      sessions,
      placement,
      outlook: spreadOutlook(cases, open, placement),
      notPlaced,
      corrected: new Set(moved.map(({ caseId }) => caseId)),
    };
  }

  async running(viewer: Viewer, cycleId: string): Promise<CycleSetting> {
    const cycle = await this.cycles.of(cycleId);
    requireRuns(viewer, cycle.departments);
    if (cycle.state !== 'open') throw notFound();
    return cycle;
  }
}

/** A choice of a session that is no longer to be had counts as none. */
function corrected(proposed: Placement, choices: Choices, open: ReadonlySet<string>): Placement {
  const placement = new Map(proposed);
  for (const [caseId, sessionId] of choices) {
    if (sessionId !== null && open.has(sessionId)) placement.set(caseId, sessionId);
    else placement.delete(caseId);
  }
  return placement;
}
