import { setImmediate as turn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { runsCycleOf } from '../../cycles/cycle-scope.js';
import type { CycleRow } from '../../cycles/cycle.entity.js';
import { CycleService } from '../../cycles/cycle.service.js';
import { PopulationRepository } from '../../cycles/population.repository.js';
import { PopulationService } from '../../cycles/population.service.js';
import { carryFacts, forCarriedFacts } from '../../domain/evaluation/carry-facts.js';
import { evaluate, type EligibilityOutcome } from '../../domain/evaluation/evaluate.js';
import { ShiftCounter, type LevelShift } from '../../domain/evaluation/outcome-shift.js';
import type { Framework } from '../../domain/framework/framework.js';
import { notFound, Refused } from '../../domain/refusal.js';
import { RulebookService } from '../../rulebook/rulebook.service.js';
import type { Viewer } from '../../web/viewer.js';
import { ClosedTo } from '../closed-to.js';
import { PopulationEligibility } from '../population-eligibility.service.js';
import { GatheredFacts, type GatheredCase } from './gathered-facts.repository.js';

/** What another version of a framework would change in one cycle; counts alone. */
export interface WhatIfResult {
  readonly cycle: CycleRow;
  /** The version that the cycle stands on. */
  readonly before: Framework;
  readonly after: Framework;
  /** Everybody who could be nominated; null for a cycle that is over. */
  readonly population: readonly LevelShift[] | null;
  /** The cases, by the facts of their last evaluation. */
  readonly cases: readonly LevelShift[];
}

const atOnce = 25;

/** Tries another version out on a cycle. Saves nothing, names nobody, and lets others in between. */
@Injectable()
export class WhatIf {
  private running = false;

  constructor(
    private readonly cycles: CycleService,
    private readonly population: PopulationService,
    private readonly members: PopulationRepository,
    private readonly eligibility: PopulationEligibility,
    private readonly gathered: GatheredFacts,
    private readonly rulebook: RulebookService,
    private readonly closedTo: ClosedTo,
  ) {}

  /** The cycles that the viewer may try a version out on: auditors all, HR those they run. @throws not-found */
  async cyclesOf(viewer: Viewer): Promise<CycleRow[]> {
    return (await this.cycles.list(viewer)).filter((cycle) => triesOut(viewer, cycle));
  }

  /** @throws not-found, what-if-other-framework, what-if-busy */
  async run(viewer: Viewer, cycleId: string, after: Framework): Promise<WhatIfResult> {
    const cycle = await this.cycles.read(viewer, cycleId);
    if (!triesOut(viewer, cycle)) throw notFound();
    const before = await this.rulebook.framework(cycle.frameworkVersion);
    if (before.key !== after.key) throw new Refused({ code: 'what-if-other-framework' });
    if (this.running) throw new Refused({ code: 'what-if-busy' });
    this.running = true;
    try {
      const closed = new Set(await this.closedTo.caseIds(viewer.personId));
      return {
        cycle,
        before,
        after,
        population: await this.ofPopulation(cycle, after),
        cases: await this.ofCases(cycle, after, closed),
      };
    } finally {
      this.running = false;
    }
  }

  private async ofPopulation(cycle: CycleRow, after: Framework): Promise<readonly LevelShift[] | null> {
    if (cycle.state !== 'draft' && cycle.state !== 'open') return null;
    const members =
      cycle.state === 'draft' ? await this.population.candidatesOf(cycle) : await this.members.of(cycle.id);
    const compared = await this.eligibility.compared(cycle.id, members, after);
    const keyOf = (step: { personId: string; targetLevel: string }) => `${step.personId} ${step.targetLevel}`;
    const was = new Map(compared.before.map((step) => [keyOf(step), step]));
    const is = new Map(compared.after.map((step) => [keyOf(step), step]));
    const counter = new ShiftCounter();
    for (const [key, { targetLevel }] of new Map([...was, ...is])) {
      const [old, now] = [was.get(key), is.get(key)];
      counter.add(
        targetLevel,
        { eligibility: old?.eligibility ?? notAStep(now?.eligibility) },
        { eligibility: now?.eligibility ?? notAStep(old?.eligibility) },
      );
    }
    return counter.result();
  }

  private async ofCases(
    cycle: CycleRow,
    after: Framework,
    closed: ReadonlySet<string>,
  ): Promise<readonly LevelShift[]> {
    const counter = new ShiftCounter();
    const lenient = forCarriedFacts(after);
    for await (const lot of this.gathered.ofCycle(cycle.id)) {
      for (const [index, one] of lot.entries()) {
        if (index % atOnce === 0) await turn();
        if (!closed.has(one.caseId)) await this.count(counter, one, lenient);
      }
    }
    return counter.result();
  }

  /** A case for a level that the other version lacks can't be met there. */
  private async count(counter: ShiftCounter, one: GatheredCase, after: Framework): Promise<void> {
    const { targetLevel, facts, frameworkVersion } = one;
    const framework = await this.rulebook.framework(frameworkVersion);
    const before = await evaluate(framework, targetLevel, facts);
    if (!after.levels.some(({ code }) => code === targetLevel)) {
      counter.add(targetLevel, before, { ...before, eligibility: notAStep(before.eligibility) });
      return;
    }
    const carried = carryFacts({ ...one, framework }, after);
    counter.add(targetLevel, before, await evaluate(after, targetLevel, carried));
  }
}

/** Where one version has no such step, no single rule is to blame. */
function notAStep(other: EligibilityOutcome | undefined): EligibilityOutcome {
  return { outcome: 'not-met', rules: other?.rules ?? [] };
}

function triesOut(viewer: Viewer, { departments }: CycleRow): boolean {
  return viewer.roles.includes('auditor') || runsCycleOf(viewer, departments);
}
