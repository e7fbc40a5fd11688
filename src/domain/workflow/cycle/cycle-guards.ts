import { amendmentSaysSomething } from './amendment-says-something.js';
import { amendedCalendarInOrder, calendarInOrder } from './calendar-in-order.js';
import { cycleByHr } from './cycle-by-hr.js';
import { cycleReasonGiven } from './cycle-reason-given.js';
import { everyCaseFinal } from './every-case-final.js';
import { frameworkChosen } from './framework-chosen.js';
import { hrInCharge } from './hr-in-charge.js';
import { nothingReleased } from './nothing-released.js';
import { panelNamed } from './panel-named.js';
import { policiesSensible } from './policies-sensible.js';
import { populationChosen } from './population-chosen.js';
import { sealedCasesUntouched } from './sealed-cases-untouched.js';

/** The named guards of the cycle machine. */
export const cycleGuards = {
  amendmentSaysSomething,
  amendedCalendarInOrder,
  calendarInOrder,
  cycleByHr,
  cycleReasonGiven,
  everyCaseFinal,
  frameworkChosen,
  hrInCharge,
  nothingReleased,
  panelNamed,
  policiesSensible,
  populationChosen,
  sealedCasesUntouched,
} as const;

export type CycleGuardName = keyof typeof cycleGuards;
