import { assign, setup } from 'xstate';
import { typesOf } from '../machine-types.js';
import type { CaseContext } from '../case-context.js';
import { applyChanges, type ChangeName } from '../changes.js';
import { policies, type PolicyName } from '../policies.js';
import type { Ask, CaseCommand } from '../policy.js';
import { routes, type RouteName } from '../routes.js';
import { isRetimed, retimed, type Moving } from '../retiming.js';
import { endOfTerm, type Term } from '../term.js';
import { deadlineAfter } from '../../calendar/working-days.js';
import { startClock } from './start-clock.js';

/** The guard of a transition: `when` and `to` choose the way, `must` are the policies that may refuse it. */
export interface Permit {
  readonly must: readonly PolicyName[];
  readonly when?: RouteName;
  /** Holds where the event names this state as its `to`. */
  readonly to?: string;
  /** Holds where an amendment of the calendar moves a deadline of this state. */
  readonly moves?: Moving;
}

export interface Step {
  readonly changes: readonly ChangeName[];
  /** Starts the clock of the present state again: `next` counts the stage up, `anew` sets it to zero. */
  readonly clock?: 'next' | 'anew';
  readonly term?: Term;
  readonly moves?: Moving;
  /** Code of the reason with which a final state is entered. */
  readonly end?: string;
}

/** Whether an event takes this way, policies aside. */
export function isWay(permit: Permit, ask: Ask): boolean {
  if (permit.to !== undefined && !('to' in ask.event && ask.event.to === permit.to)) return false;
  if (permit.moves !== undefined && !isRetimed(permit.moves, ask)) return false;
  return permit.when === undefined || routes[permit.when].holds(ask);
}

function step(params: Step, { context, event }: Ask): CaseContext {
  const after = applyChanges(params.changes, { context, event });
  const clock = params.term
    ? {
        stage: params.clock === 'next' ? after.stage + 1 : 0,
        dueAt: endOfTerm(params.term, after, event.facts, event.now),
      }
    : {};
  const moved = params.moves ? retimed(params.moves, { context, event }) : {};
  const end = params.end ? { endReason: params.end, dueAt: null, hold: null } : {};
  return { ...after, ...clock, ...moved, ...end, steps: context.steps + 1 };
}

/** Peers have the time of the self-review and of the manager's together. */
const peersDays = 20;

function peersClock({ context, event }: Ask): Partial<CaseContext> {
  if (context.peersSettled || context.peersDueAt !== null || !('facts' in event)) return {};
  return { peersDueAt: deadlineAfter(event.now, peersDays, event.facts.calendar) };
}

/** Typed guards and actions of the case machine; its parts are state configurations of this setup. */
export const caseSetup = setup({
  types: typesOf<{ context: CaseContext; events: CaseCommand; input: CaseContext }>(),
  guards: {
    permits: ({ context, event }, permit: Permit) =>
      isWay(permit, { context, event }) &&
      permit.must.every((name) => policies[name].check({ context, event }) === null),
    finds: ({ context, event }, { route }: { route: RouteName }) => routes[route].holds({ context, event }),
  },
  actions: {
    step: assign(({ context, event }, params: Step) => step(params, { context, event })),
    /** Changes on the way of an eventless transition, which is no step of its own. */
    also: assign(({ context, event }, params: { readonly changes: readonly ChangeName[] }) =>
      applyChanges(params.changes, { context, event }),
    ),
    startClock: assign(({ context, event }, term: Term) => startClock(term, { context, event })),
    startPeersClock: assign(({ context, event }) => peersClock({ context, event })),
  },
});
