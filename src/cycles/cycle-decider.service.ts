import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { Random } from '../config/random.js';
import { Refused, type Refusal } from '../domain/refusal.js';
import type { CycleRecord } from '../domain/workflow/case-record.js';
import type { CycleEvent } from '../domain/workflow/cycle-event.js';
import type { CycleFacts } from '../domain/workflow/cycle-facts.js';
import { decideCycle } from '../domain/workflow/decide-cycle.js';
import type { Decision } from '../domain/workflow/decision.js';
import { startCycle } from '../domain/workflow/start-cycle.js';
import { actorOf } from '../people/acting.js';
import type { Viewer } from '../web/viewer.js';
import type { AmendmentRow } from './amendment.entity.js';
import { cycleActor } from './cycle-actor.js';
import { CycleLog } from './cycle-log.js';
import type { CycleRow } from './cycle.entity.js';
import { CycleRepository } from './cycle.repository.js';
import { machineColumns, recordOf } from './new-cycle.js';

/** Asks the machine of cycles and saves what it decided, inside a unit. */
@Injectable()
export class CycleDecider {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly log: CycleLog,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  newId(): string {
    return this.random.uuid();
  }

  now(): string {
    return this.clock.now().toISOString();
  }

  /** Begins a cycle in draft. */
  async start(
    viewer: Viewer,
    row: Omit<CycleRow, 'createdAt' | 'state' | 'snapshot' | 'machineVersion'>,
  ): Promise<void> {
    const { record, log } = moved(startCycle(cycleActor(viewer), this.clock.now()));
    await this.cycles.insert({ ...row, ...machineColumns(record), createdAt: this.now() });
    await this.log.decided(row.id, log);
  }

  /**
   * Sends an event and saves the cycle with it.
   * @param columns what the event changes beside the machine's own columns
   * @throws whatever the machine refuses
   */
  async send(
    viewer: Viewer,
    cycle: CycleRow,
    event: CycleEvent,
    facts: CycleFacts,
    columns: Partial<CycleRow> = {},
  ): Promise<CycleRecord> {
    const { record, log } = moved(
      decideCycle(recordOf(cycle), event, cycleActor(viewer), facts, this.clock.now()),
    );
    await this.cycles.change(cycle, { ...columns, ...machineColumns(record) });
    await this.log.decided(cycle.id, log);
    return record;
  }

  /** Why the machine would refuse an event now; null if it would take it. */
  refusalOf(viewer: Viewer, cycle: CycleRow, event: CycleEvent, facts: CycleFacts): Refusal | null {
    const decision = decideCycle(recordOf(cycle), event, cycleActor(viewer), facts, this.clock.now());
    return decision.moved ? null : decision.refusal;
  }

  /** Keeps an amendment that the machine took. */
  async keepAmendment(viewer: Viewer, amendment: Omit<AmendmentRow, 'actor' | 'madeAt'>): Promise<void> {
    await this.cycles.addAmendment({ ...amendment, actor: actorOf(viewer), madeAt: this.now() });
  }
}

function moved(decision: Decision<CycleRecord>) {
  if (!decision.moved) throw new Refused(decision.refusal);
  return decision;
}
