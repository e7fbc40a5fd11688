import { assign, setup } from 'xstate';
import { timerFrom } from '../calibration/case-timer.js';
import { typesOf } from './machine-types.js';
import type { SessionContext } from './case-record.js';
import type { SessionCommand } from './session/policy.js';
import { sessionGuards, type SessionGuardName } from './session/session-guards.js';

export interface SessionPermit {
  readonly must: readonly SessionGuardName[];
}

function way<const Action extends 'publish' | 'present' | 'arrange' | 'time' | 'count' | 'clear'>(
  must: readonly SessionGuardName[],
  target: string | null,
  action: Action,
) {
  const guard = { type: 'permits' as const, params: { must } };
  return { guard, actions: [{ type: action }], ...(target === null ? {} : { target }) };
}

/** Time and order may still change while the members read and score, not once they sit. */
const arranging = {
  SET_TIMETABLE: way(['sessionLed', 'timetableFits'], null, 'arrange'),
  ORDER_AGENDA: way(['sessionLed', 'agendaOrderWhole'], null, 'arrange'),
};

const close = way(['sessionLed', 'noCaseAtWork'], '#session.closed', 'clear');

/** One sitting of a committee with an agenda of cases. */
export const sessionMachine = setup({
  types: typesOf<{ context: SessionContext; events: SessionCommand }>(),
  guards: {
    permits: ({ context, event }, { must }: SessionPermit) =>
      must.every((name) => sessionGuards[name]({ context, event }) === null),
  },
  actions: {
    count: assign(({ context }) => ({ steps: context.steps + 1 })),
    clear: assign(({ context }) => ({
      steps: context.steps + 1,
      presentedCaseId: null,
      ...(context.timer && { timer: null }),
    })),
    time: assign(({ context, event }) => ({
      steps: context.steps + 1,
      timer: event.type === 'START_TIMER' ? timerFrom(event.caseId, event.now, event.minutes) : null,
    })),
    publish: assign(({ context, event }) => ({
      steps: context.steps + 1,
      rosterPublishedAt: event.now,
      addendaUntil: event.type === 'PUBLISH_ROSTER' ? event.addendaUntil : null,
    })),
    arrange: assign(({ context, event }) => ({
      steps: context.steps + 1,
      arrangements: (context.arrangements ?? 0) + 1,
      arrangedAt: event.now,
      ...(event.type === 'SET_TIMETABLE' && { timetable: event.timetable }),
    })),
    present: assign(({ context, event }) => ({
      steps: context.steps + 1,
      presentedCaseId: event.type === 'PRESENT_CASE' ? event.caseId : null,
    })),
  },
}).createMachine({
  id: 'session',
  context: { steps: 0, rosterPublishedAt: null, addendaUntil: null, presentedCaseId: null },
  initial: 'planned',
  states: {
    planned: {
      on: {
        ...arranging,
        PUBLISH_ROSTER: way(['sessionLed', 'rosterNotYetPublished', 'addendaDayFits'], null, 'publish'),
        OPEN_SCORING: way(
          ['sessionLed', 'rosterIsPublished', 'addendaTimeOver', 'agendaReady'],
          'scoring',
          'count',
        ),
        CLOSE_SESSION: close,
      },
    },
    scoring: {
      on: { ...arranging, OPEN_MEETING: way(['sessionLed'], 'meeting', 'count'), CLOSE_SESSION: close },
    },
    meeting: {
      on: {
        START_TIMER: way(['sessionLed', 'caseOnAgenda', 'timerFits'], null, 'time'),
        STOP_TIMER: way(['sessionLed'], null, 'time'),
        PRESENT_CASE: way(['sessionLed', 'caseOnAgenda', 'roomConfirmed'], null, 'present'),
        CLOSE_SESSION: close,
      },
    },
    closed: { type: 'final' },
  },
});
