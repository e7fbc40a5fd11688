import { addendaDayFits } from './addenda-day-fits.js';
import { addendaTimeOver } from './addenda-time-over.js';
import { agendaOrderWhole } from './agenda-order-whole.js';
import { agendaReady } from './agenda-ready.js';
import { caseOnAgenda } from './case-on-agenda.js';
import { noCaseAtWork } from './no-case-at-work.js';
import { roomConfirmed } from './room-confirmed.js';
import { rosterIsPublished } from './roster-is-published.js';
import { rosterNotYetPublished } from './roster-not-yet-published.js';
import { sessionLed } from './session-led.js';
import { timerFits } from './timer-fits.js';
import { timetableFits } from './timetable-fits.js';

/** The named guards of the session machine. */
export const sessionGuards = {
  addendaDayFits,
  addendaTimeOver,
  agendaOrderWhole,
  agendaReady,
  caseOnAgenda,
  noCaseAtWork,
  roomConfirmed,
  rosterIsPublished,
  rosterNotYetPublished,
  sessionLed,
  timerFits,
  timetableFits,
} as const;

export type SessionGuardName = keyof typeof sessionGuards;
