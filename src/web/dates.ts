import type { Language } from './language.js';

const locales: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };
const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, timeZone: string, time: boolean): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${time}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locales[language], {
    timeZone,
    year: 'numeric',
    month: language === 'zh' ? 'long' : 'short',
    day: 'numeric',
    ...(time ? { hour: '2-digit', minute: '2-digit', hour12: false } : {}),
  });
  formats.set(key, made);
  return made;
}

/** @param day `YYYY-MM-DD`, a day of the calendar, the same in every zone */
export function formatDay(day: string, language: Language): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00.000Z`);
  return Number.isNaN(date.getTime()) ? day : format(language, 'UTC', false).format(date);
}

/** @param moment ISO-8601 UTC; told in the reader's zone, to the minute or to the day */
export function formatMoment(moment: string, language: Language, timeZone: string, time = true): string {
  const date = new Date(moment);
  return Number.isNaN(date.getTime()) ? moment : format(language, timeZone, time).format(date);
}

/** @param moment ISO-8601 UTC; the time of the day alone, as `10:42`, in the reader's zone */
export function formatTime(moment: string, language: Language, timeZone: string): string {
  const date = new Date(moment);
  const options = { timeZone, hour: '2-digit', minute: '2-digit', hour12: false } as const;
  return Number.isNaN(date.getTime()) ? moment : date.toLocaleTimeString(locales[language], options);
}

/** A deadline in the reader's zone: the day alone where it is the beginning or the end of one. */
export function formatDeadline(moment: string, language: Language, timeZone: string): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return moment;
  const whole = format(language, timeZone, true).format(date);
  return /\b(23:59|00:00|24:00)$/.test(whole) ? format(language, timeZone, false).format(date) : whole;
}

/** Whether this machine knows the IANA zone. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name.length <= 64;
  } catch {
    return false;
  }
}
