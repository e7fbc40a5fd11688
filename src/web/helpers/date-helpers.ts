import { formatDay, formatDeadline, formatMoment, formatTime } from '../dates.js';
import type { Language } from '../language.js';
import type { Translations } from '../translations.js';
import { frameOf, optionsOf } from './helper-context.js';

/** `{{day "2026-12-01"}}`, `{{moment "2026-12-01T08:00:00.000Z"}}` in the reader's zone, `{{working-days 3}}`. Null prints nothing. */
export function dateHelpers(translations: Translations) {
  return {
    day(this: void, ...parameters: unknown[]): string {
      const [value] = parameters;
      return typeof value === 'string' ? formatDay(value, frameOf(optionsOf(parameters)).language) : '';
    },
    moment(this: void, ...parameters: unknown[]): string {
      const [value] = parameters;
      const { language, timeZone } = frameOf(optionsOf(parameters));
      return typeof value === 'string' ? formatMoment(value, language, timeZone) : '';
    },
    /** `{{date at}}`: the day of a moment in the reader's zone. */
    date(this: void, ...parameters: unknown[]): string {
      const [at] = parameters;
      const { language, timeZone } = frameOf(optionsOf(parameters));
      return typeof at === 'string' ? formatMoment(at, language, timeZone, false) : '';
    },
    /** `{{hour "2026-12-01T08:00:00.000Z"}}`: below the name of the day. */
    hour(this: void, ...parameters: unknown[]): string {
      const [value] = parameters;
      const { language, timeZone } = frameOf(optionsOf(parameters));
      return typeof value === 'string' ? formatTime(value, language, timeZone) : '';
    },
    /** Working days from today: 0 is today, negative is overdue. */
    'working-days'(this: void, ...parameters: unknown[]): string {
      const [count] = parameters;
      const { language } = frameOf(optionsOf(parameters));
      return typeof count === 'number' ? workingDays(count, language, translations) : '';
    },
    /** `{{due at workingDays}}`: *2026年6月17日，还有 3 个工作日*, with the hour where it is not the end of a day. */
    due(this: void, ...parameters: unknown[]): string {
      const [at, count] = parameters;
      const { language, timeZone } = frameOf(optionsOf(parameters));
      if (typeof at !== 'string') return '';
      const day = formatDeadline(at, language, timeZone);
      if (typeof count !== 'number') return day;
      return translations.text(language, 'web.due', {
        day,
        left: workingDays(count, language, translations),
      });
    },
  };
}

/** Working days from today: 0 is today, negative is overdue. */
function workingDays(count: number, language: Language, translations: Translations): string {
  const key = count < 0 ? 'overdue' : count === 0 ? 'today' : 'left';
  return translations.text(language, `web.workingDays.${key}`, { count: Math.abs(count) });
}
