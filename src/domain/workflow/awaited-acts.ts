import type { AccessRole } from './actor.js';
import { isAllowed } from './allowed-events.js';
import type { CaseFacts } from './case-facts.js';
import type { CaseRecord } from './case-record.js';
import { actsOfTwo, secondPersonRoles, type ActOfTwo } from './second-person.js';

/** Something begun that a second person may confirm now. */
export interface AwaitedAct {
  readonly act: ActOfTwo;
  /** The person who began it, and can't confirm it. */
  readonly begunBy: string;
  /** One of these makes somebody a second person. */
  readonly roles: readonly AccessRole[];
}

/**
 * What waits for its second person. What was begun and can no longer be confirmed, because the case went on or is at an end,
 * waits for nobody: the machine is asked.
 */
export function awaitedActs(record: CaseRecord, facts: CaseFacts, now: Date): readonly AwaitedAct[] {
  const { pending } = record.snapshot.context;
  return actsOfTwo.flatMap((act) => {
    const begunBy = pending[act];
    if (begunBy === null) return [];
    const roles = secondPersonRoles[act];
    const second = { personId: '', roles, relations: [], seatId: null, onBehalfOf: null };
    return isAllowed(record, act, second, facts, now) ? [{ act, begunBy, roles }] : [];
  });
}
