import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { Random } from '../config/random.js';
import { Refused } from '../domain/refusal.js';
import { defaultPolicies } from '../domain/workflow/cycle-policies.js';
import { freshContext } from '../domain/workflow/fresh-context.js';
import { startCase } from '../domain/workflow/start-case.js';
import type { Viewer } from '../web/viewer.js';
import { CaseActors } from './case-actor.service.js';
import { CaseConsequences } from './case-consequences.service.js';
import { columnsOf } from './case-record.js';
import { CaseStore } from './case-store.service.js';
import type { CaseRow } from './case.entity.js';

/** What is known of a case before the machine has it. */
export type CaseDraft = Pick<
  CaseRow,
  | 'cycleId'
  | 'number'
  | 'candidateId'
  | 'managerId'
  | 'lineAboveId'
  | 'nominatorId'
  | 'department'
  | 'fromLevel'
  | 'targetLevel'
  | 'targetRank'
>;

/** The first step of every case. */
@Injectable()
export class CaseBeginnings {
  constructor(
    private readonly store: CaseStore,
    private readonly actors: CaseActors,
    private readonly consequences: CaseConsequences,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** Inside a unit. @throws Refused when the machine does not begin it: closed window, nobody who may nominate */
  async begin(draft: CaseDraft, nominator: Viewer): Promise<CaseRow> {
    const unborn = this.unborn(draft);
    const { actors, facts } = await this.actors.meet(unborn, null, nominator);
    const { candidateId, managerId, nominatorId } = draft;
    const start = { candidateId, managerId, nominatorId };
    const decision = startCase(start, actors[0], facts, this.clock.now());
    if (!decision.moved) throw new Refused(decision.refusal);
    const row = await this.store.insert({ ...unborn, ...columnsOf(decision.record) }, decision.log);
    const { log, seats } = decision;
    return this.consequences.follow({ event: null, from: null, row, facts, log, seats });
  }

  /** The row without a machine: enough to be asked about. */
  private unborn(draft: CaseDraft): CaseRow {
    const now = this.clock.now().toISOString();
    return {
      ...draft,
      id: this.random.uuid(),
      ...nothingYet,
      enteredAt: now,
      createdAt: now,
      snapshot: {
        status: 'active',
        value: {},
        context: freshContext(draft, { policies: defaultPolicies }, now),
        historyValue: {},
      },
    };
  }
}

const nothingYet = {
  sponsorId: null,
  stateThatMorning: null,
  eligibility: null,
  state: 'nomination.draft',
  substate: null,
  final: false,
  dueAt: null,
  revision: 1,
  round: 1,
  sessionId: null,
  submittedAt: null,
  sealedAt: null,
  packetHash: null,
  releasedAt: null,
  outcome: null,
  releasedOutcome: null,
  endReason: null,
  machineVersion: 0,
  version: 1,
} satisfies Partial<CaseRow>;
