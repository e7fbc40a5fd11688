import { addWorkingDays } from '../calendar/working-days.js';
import { dayOf } from '../calendar/time-zone.js';
import type { AccessRole, Relation } from './actor.js';
import type { CaseRecord } from './case-record.js';
import { isWithCommittee, type CaseState } from './case-state.js';
import type { CycleCalendar } from './cycle-calendar.js';

/** Relations for which everything from sealing to RELEASE is one state. */
const outside: readonly (Relation | AccessRole)[] = [
  'candidate',
  'manager',
  'lineAbove',
  'nominator',
  'sponsor',
  'peer',
  'corroborator',
];

export interface VisibleState {
  readonly state: CaseState | 'withCommittee';
  /** For `withCommittee`: the cycle's release date, null once it has passed (a case decided anew). */
  readonly until: string | null;
}

export interface ReleaseFacts {
  readonly calendar: CycleCalendar;
  readonly managerDayBefore: boolean;
}

/**
 * The state of a case as a relation or role may know it. Whatever happens between sealing and RELEASE, a hold included,
 * people outside the committee see *with the committee until DATE*. Where the cycle says so, the manager sees a decided case
 * as released from the working day before.
 */
export function visibleState(
  record: CaseRecord,
  relation: Relation | AccessRole,
  now: Date,
  { calendar, managerDayBefore }: ReleaseFacts,
): VisibleState {
  const hidden = isWithCommittee(record.state) || (record.state === 'onHold' && record.packetHash !== null);
  if (!hidden || !outside.includes(relation)) return { state: record.state, until: null };
  const today = dayOf(now, calendar.timeZone);
  if (relation === 'manager' && managerDayBefore && isDayBefore(record, today, calendar)) {
    return { state: 'released', until: null };
  }
  return { state: 'withCommittee', until: today <= calendar.releaseOn ? calendar.releaseOn : null };
}

function isDayBefore(record: CaseRecord, today: string, calendar: CycleCalendar): boolean {
  return record.state === 'decided' && today >= addWorkingDays(calendar.releaseOn, -1, calendar);
}
