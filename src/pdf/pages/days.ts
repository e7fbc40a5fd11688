import type { Day, Language } from '../documents/common.js';

const locales: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };

/** Making a format costs a hundred times what using it does. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, day: Day, options: Intl.DateTimeFormatOptions): string {
  const key = `${language} ${Object.values(options).join(' ')}`;
  const kept =
    formats.get(key) ?? new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'UTC' });
  formats.set(key, kept);
  return kept.format(new Date(`${day}T00:00:00Z`));
}

/** 2026年4月1日, 1 April 2026. */
export function longDay(language: Language, day: Day): string {
  return format(language, day, { year: 'numeric', month: 'long', day: 'numeric' });
}

/** 4月, Apr: for the strip of time; January carries its year. `month` is `YYYY-MM`. */
export function shortMonth(language: Language, month: string): string {
  const first = `${month}-01`;
  if (!month.endsWith('-01')) return format(language, first, { month: 'short' });
  return language === 'zh'
    ? format(language, first, { year: 'numeric', month: 'short' })
    : format(language, first, { month: 'short', year: '2-digit' });
}

/** A period by its months, `2025-07 – 2025-12`; one month alone where it lies within one. */
export function monthSpan(from: Day, to: Day): string {
  const [first, last] = [from.slice(0, 7), to.slice(0, 7)];
  return first === last ? first : `${first} – ${last}`;
}
