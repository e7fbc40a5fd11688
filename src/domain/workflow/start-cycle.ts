import { initialTransition } from 'xstate';
import type { Actor } from './actor.js';
import type { CycleContext, CycleRecord } from './case-record.js';
import { cycleMachine } from './cycle-machine.js';
import { cycleRecordOf, movedCycle } from './cycle-record.js';
import type { Decision } from './decision.js';
import { persist } from './snapshot.js';

/** A new cycle in draft, with line `PLAN` of its stream. HR alone plans cycles. */
export function startCycle(actor: Actor, now: Date): Decision<CycleRecord> {
  if (!actor.roles.includes('hr')) return { moved: false, refusal: { code: 'only-hr' } };
  const [snapshot] = initialTransition(cycleMachine);
  const record = cycleRecordOf(persist<CycleContext>(cycleMachine, snapshot));
  return movedCycle(null, record, { type: 'PLAN', actor, at: now.toISOString(), given: {}, reason: null });
}
