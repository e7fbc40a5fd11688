import type { CycleCalendar } from '../domain/workflow/cycle-calendar.js';
import { cyclePhases, type CyclePhase } from '../domain/workflow/cycle-state.js';

export interface PhaseWindow {
  readonly phase: CyclePhase;
  /** `YYYY-MM-DD`, the last day included. */
  readonly from: string;
  readonly until: string;
}

/** The windows of a calendar in their order. Reviews begin with the first nomination: one late case blocks nobody. */
export function windowsOf(calendar: CycleCalendar): readonly PhaseWindow[] {
  const ends: Readonly<Record<CyclePhase, string>> = {
    nominating: calendar.nominationsEndOn,
    reviewing: calendar.reviewsEndOn,
    calibrating: calendar.calibrationEndOn,
    releasing: calendar.endsOn,
  };
  const begins: Readonly<Record<CyclePhase, string>> = {
    nominating: calendar.nominationsOpenOn,
    reviewing: calendar.nominationsOpenOn,
    calibrating: calendar.reviewsEndOn,
    releasing: calendar.releaseOn,
  };
  return cyclePhases.map((phase) => ({ phase, from: begins[phase], until: ends[phase] }));
}

/** The phases that a day falls into, by the calendar alone. */
export function phasesOn(calendar: CycleCalendar, day: string): readonly CyclePhase[] {
  return windowsOf(calendar)
    .filter(({ from, until }) => from <= day && day <= until)
    .map(({ phase }) => phase);
}
