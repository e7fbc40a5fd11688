import type { Framework } from '../domain/framework/framework.js';
import type { Language } from '../domain/framework/text.js';
import type { CycleRow } from './cycle.entity.js';
import { targetLevelsOf } from './target-levels.js';

const choice = (value: string) => ({ value, label: value });
const flags = [
  'selfNomination',
  'consent',
  'exceptions',
  'screening',
  'oralPresentation',
  'ratification',
  'publicNotice',
  'managerDayBefore',
] as const;

/** What stands in the form of a draft before anything is typed. */
export function cycleFormView(
  cycle: CycleRow,
  framework: Framework,
  departments: readonly string[],
  language: Language,
) {
  const { calendar, policies } = cycle;
  return {
    id: cycle.id,
    name: cycle.name,
    departments: departments.map(choice),
    chosenDepartments: cycle.departments ?? [],
    calendar: {
      ...calendar,
      holidays: calendar.holidays.join(' '),
      extraWorkingDays: calendar.extraWorkingDays.join(' '),
      workingWeekdays: calendar.workingWeekdays.map(String),
    },
    weekdays: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: weekdayName(day, language) })),
    flags: flags.map((key) => ({ key, on: policies[key] })),
    peers: {
      on: policies.peers !== null,
      fewest: policies.peers?.fewest ?? 3,
      most: policies.peers?.most ?? 5,
    },
    appeals: { on: policies.appeals !== null, days: policies.appeals?.windowDays ?? 10 },
    thresholds: {
      strictFromRank: policies.thresholds.strictFromRank,
      numerator: policies.thresholds.strict.numerator,
      denominator: policies.thresholds.strict.denominator,
    },
    quotas: targetLevelsOf(framework).map((level) => ({
      code: level.code,
      name: `${level.code} ${level[language]}`,
      value: policies.quotas[level.code] ?? '',
    })),
  };
}

/** 1 is Monday; the first of January 2024 was one. */
function weekdayName(day: number, language: Language): string {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2024, 0, day)),
  );
}
