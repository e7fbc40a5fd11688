import { getNextTransitions, type AnyMachineSnapshot } from 'xstate';
import type { Refusal } from '../refusal.js';
import { isWay, type Permit } from './machine/setup.js';
import { policies } from './policies.js';
import type { Ask, Policy } from './policy.js';

/** The ways of an event out of a state, in the order in which the machine tries them. */
export function permitsOf(snapshot: AnyMachineSnapshot, type: string): readonly Permit[] {
  return getNextTransitions(snapshot)
    .filter((transition) => transition.eventType === type)
    .map((transition) => (transition.guard as unknown as { readonly params: Permit }).params);
}

export function firstRefusal(permit: Permit, ask: Ask, about?: readonly Policy['about'][]): Refusal | null {
  for (const name of permit.must) {
    const policy: Policy = policies[name];
    const refusal = !about || about.includes(policy.about) ? policy.check(ask) : null;
    if (refusal) return refusal;
  }
  return null;
}

/** Why the machine did not take an event: never silence. */
export function refusalOf(snapshot: AnyMachineSnapshot, state: string, ask: Ask): Refusal {
  const permits = permitsOf(snapshot, ask.event.type);
  const parameters = { event: ask.event.type, state };
  if (permits.length === 0) return { code: 'not-in-this-state', parameters };
  const way = permits.find((permit) => isWay(permit, ask));
  const reason = way ? firstRefusal(way, ask) : firstRefusal(permits[0] ?? { must: [] }, ask);
  return reason ?? { code: 'no-way-there', parameters };
}
