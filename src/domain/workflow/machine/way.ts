import type { Term } from '../term.js';
import type { Permit, Step } from './setup.js';

interface WayOptions extends Omit<Permit, 'must'>, Partial<Step> {}

/**
 * One way of an event: who and what it takes, where it goes (`null`: stays), and what it changes.
 * Targets are names of siblings or ids (`#case.onHold`).
 */
export function way(must: Permit['must'], target: string | null, options: WayOptions = {}) {
  const { when, to, moves, changes = ['nothing'], clock, term, end } = options;
  return {
    guard: {
      type: 'permits' as const,
      params: { must, ...(when ? { when } : {}), ...(to ? { to } : {}), ...(moves ? { moves } : {}) },
    },
    ...(target === null ? {} : { target }),
    actions: [
      {
        type: 'step' as const,
        params: {
          changes,
          ...(clock ? { clock } : {}),
          ...(term ? { term } : {}),
          ...(moves ? { moves } : {}),
          ...(end ? { end } : {}),
        },
      },
    ],
  };
}

/** DEADLINE as the clock sends it. */
export function deadline(target: string | null, options: WayOptions = {}) {
  return way(['byClock', 'deadlinePassed'], target, options);
}

/** What the clock does when the committee's time is over: the same in every state of the committee. */
export const undecided = deadline('#case.lapsed', { when: 'isPastLimit', end: 'not-decided' });

/** Entry action of a waiting state. */
export function waits(term: Term) {
  return { type: 'startClock' as const, params: term };
}

/** Where an amendment moved the days by which this state's deadline is reckoned, it moves with them. */
export function retimes(first: Term, later: Term = first) {
  return { RETIME: way(['byClock'], null, { moves: { first, later } }) };
}
