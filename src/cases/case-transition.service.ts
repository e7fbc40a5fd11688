import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { type Refusal, Refused } from '../domain/refusal.js';
import type { CaseEvent } from '../domain/workflow/case-event.js';
import type { CaseFacts } from '../domain/workflow/case-facts.js';
import { decideCase } from '../domain/workflow/decide-case.js';
import type { Moved } from '../domain/workflow/decision.js';
import type { CaseRecord } from '../domain/workflow/case-record.js';
import { CaseActors, type Meeting } from './case-actor.service.js';
import type { CaseChange } from './case-change.js';
import { CaseConsequences } from './case-consequences.service.js';
import { recordOf } from './case-record.js';
import type { CaseSending } from './case-sending.js';
import { CaseStore, conflict } from './case-store.service.js';
import type { CaseRow } from './case.entity.js';

/**
 * The one way in which a case moves: load, decide, save. One unit: row, log, duties, mails, and the rows of the event itself.
 */
@Injectable()
export class CaseTransitions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: CaseStore,
    private readonly actors: CaseActors,
    private readonly consequences: CaseConsequences,
    private readonly clock: Clock,
  ) {}

  /**
   * Sends an event. Joins the caller's unit, if there is one.
   * @returns the row after the step, with its new version
   * @throws Refused with the machine's reason; `conflict` when `expectedVersion` is not the row's, or somebody was quicker;
   *   `not-found`
   */
  send(sending: CaseSending): Promise<CaseRow> {
    return this.unitOfWork.run(() => this.step(sending));
  }

  private async step(sending: CaseSending): Promise<CaseRow> {
    const { caseId, event, expectedVersion } = sending;
    const row = await this.store.load(caseId);
    if (expectedVersion !== undefined && expectedVersion !== row.version) throw conflict();
    await sending.before?.(row);
    const { actors, facts } = await this.actors.meet(row, event, sending.sender);
    const decision = this.decide(row, event, actors, facts);
    const saved = await this.store.save(row, decision, facts);
    const change = changeOf(decision, { event, from: row, row: saved, facts });
    return this.consequences.follow(change, sending.after);
  }

  /** By the first capacity of the sender in which the machine takes the event; else the refusal of the first. */
  private decide(
    row: CaseRow,
    event: CaseEvent,
    actors: Meeting['actors'],
    facts: CaseFacts,
  ): Moved<CaseRecord> {
    const now = this.clock.now();
    const record = recordOf(row);
    let first: Refusal | undefined;
    for (const actor of actors) {
      const decision = decideCase(record, event, actor, facts, now);
      if (decision.moved) return decision;
      first ??= decision.refusal;
    }
    throw new Refused(first ?? { code: 'not-possible-now' });
  }
}

function changeOf(
  { log, seats }: Moved<CaseRecord>,
  rest: Pick<CaseChange, 'event' | 'from' | 'row' | 'facts'>,
): CaseChange {
  return { ...rest, log, seats };
}
