/**
 * Working days of a company in its time zone. Days are `YYYY-MM-DD`; `workingWeekdays` are ISO weekdays (1 Monday …
 * 7 Sunday). `extraWorkingDays` are days worked in exchange for a holiday (调休).
 */
export interface WorkingCalendar {
  /** IANA name, `Asia/Shanghai`. */
  readonly timeZone: string;
  readonly workingWeekdays: readonly number[];
  readonly holidays: readonly string[];
  readonly extraWorkingDays: readonly string[];
}
