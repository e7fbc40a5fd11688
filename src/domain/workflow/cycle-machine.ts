import { assign, setup } from 'xstate';
import { typesOf } from './machine-types.js';
import type { CycleContext } from './case-record.js';
import { cycleGuards, type CycleGuardName } from './cycle/cycle-guards.js';
import type { CycleCommand } from './cycle/policy.js';

export interface CyclePermit {
  readonly must: readonly CycleGuardName[];
}

/** A way of a cycle's event: what it takes, where it goes, what it changes. */
function way<const Action extends 'open' | 'amend' | 'count'>(
  must: readonly CycleGuardName[],
  target: string | null,
  action: Action,
) {
  const guard = { type: 'permits' as const, params: { must } };
  return { guard, actions: [{ type: action }], ...(target === null ? {} : { target }) };
}

const cancel = way(['cycleByHr', 'nothingReleased', 'cycleReasonGiven'], 'cancelled', 'count');

/** One round of promotions. Its phases are windows of the calendar, not states: one late case blocks nobody. */
export const cycleMachine = setup({
  types: typesOf<{ context: CycleContext; events: CycleCommand }>(),
  guards: {
    permits: ({ context, event }, { must }: CyclePermit) =>
      must.every((name) => cycleGuards[name]({ context, event }) === null),
  },
  actions: {
    count: assign(({ context }) => ({ steps: context.steps + 1 })),
    open: assign(({ context, event }) => ({
      steps: context.steps + 1,
      openedAt: event.now,
      frameworkVersion: event.facts.frameworkVersion,
    })),
    amend: assign(({ context }) => ({
      steps: context.steps + 1,
      amendments: context.amendments + 1,
    })),
  },
}).createMachine({
  id: 'cycle',
  context: { steps: 0, frameworkVersion: null, amendments: 0, openedAt: null },
  initial: 'draft',
  states: {
    draft: {
      on: {
        OPEN: way(
          [
            'cycleByHr',
            'frameworkChosen',
            'calendarInOrder',
            'policiesSensible',
            'populationChosen',
            'hrInCharge',
            'panelNamed',
          ],
          'open',
          'open',
        ),
        CANCEL: cancel,
      },
    },
    open: {
      on: {
        AMEND: way(
          [
            'cycleByHr',
            'amendmentSaysSomething',
            'amendedCalendarInOrder',
            'policiesSensible',
            'sealedCasesUntouched',
            'cycleReasonGiven',
          ],
          null,
          'amend',
        ),
        CLOSE: way(['cycleByHr', 'everyCaseFinal'], 'closed', 'count'),
        CANCEL: cancel,
      },
    },
    closed: { type: 'final' },
    cancelled: { type: 'final' },
  },
});
