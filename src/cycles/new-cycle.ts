import type { Framework } from '../domain/framework/framework.js';
import type { CycleRecord } from '../domain/workflow/case-record.js';
import type { CycleCalendar } from '../domain/workflow/cycle-calendar.js';
import type { CycleRow } from './cycle.entity.js';
import type { NewCycle } from './cycle.input.js';
import { defaultCalendar, plainCalendar, proposedFirstDay } from './default-calendar.js';
import { policiesFor } from './default-policies.js';

/** What a new cycle begins with: the policies and working days of the one before, or the defaults. */
export function newCycleRow(
  id: string,
  input: NewCycle,
  framework: Framework,
  before: CycleRow | null,
  { zone, today }: { readonly zone: string; readonly today: string },
): Omit<CycleRow, 'createdAt' | keyof MachineColumns> {
  const { timeZone, workingWeekdays, holidays, extraWorkingDays } = before?.calendar ?? plainCalendar(zone);
  const working = { timeZone: input.timeZone ?? timeZone, workingWeekdays, holidays, extraWorkingDays };
  const calendar = defaultCalendar(input.nominationsOpenOn ?? proposedFirstDay(today, working), working);
  return {
    id,
    name: input.name,
    frameworkVersion: framework.version,
    departments: input.departments && [...input.departments],
    policies: before?.policies ?? policiesFor(framework),
    openedAt: null,
    endedAt: null,
    ...calendarColumns(calendar),
    version: 1,
  };
}

interface MachineColumns {
  readonly state: CycleRow['state'];
  readonly snapshot: CycleRow['snapshot'];
  readonly machineVersion: number;
}

/** The columns that the machine's record gives. */
export function machineColumns({ state, snapshot, machineVersion }: CycleRecord): MachineColumns {
  return { state, snapshot, machineVersion };
}

/** The machine's record as the columns keep it. */
export function recordOf({ state, snapshot, machineVersion }: CycleRow): CycleRecord {
  return { state, snapshot, machineVersion };
}

/** The calendar with the days that are queried beside it. */
export function calendarColumns(calendar: CycleCalendar) {
  const { nominationsOpenOn, releaseOn, effectiveOn, endsOn } = calendar;
  return { calendar, nominationsOpenOn, releaseOn, effectiveOn, endsOn };
}
