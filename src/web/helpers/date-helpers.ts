import { formatDay, formatMoment } from '../dates.js';
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
    /** Working days from today: 0 is today, negative is overdue. */
    'working-days'(this: void, ...parameters: unknown[]): string {
      const [count] = parameters;
      if (typeof count !== 'number') return '';
      const key = count < 0 ? 'overdue' : count === 0 ? 'today' : 'left';
      const { language } = frameOf(optionsOf(parameters));
      return translations.text(language, `web.workingDays.${key}`, { count: Math.abs(count) });
    },
  };
}
