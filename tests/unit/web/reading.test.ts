import { describe, expect, it } from '@jest/globals';
import { formatDay, formatMoment, isTimeZone } from '../../../src/web/dates.js';
import { languageOf } from '../../../src/web/language.js';

describe('the language of somebody without an account', () => {
  it.each([
    ['en', 'zh-CN', 'en'],
    [undefined, 'en-GB,en;q=0.9,zh;q=0.8', 'en'],
    [undefined, 'fr-FR,fr;q=0.9,zh-TW;q=0.5,en;q=0.3', 'zh'],
    [undefined, 'de;q=1, en;q=0.2', 'en'],
    ['xx', undefined, 'zh'],
    [undefined, ';;;,q=,', 'zh'],
  ])('chosen %p, browser %p: %s', (chosen, browser, language) => {
    expect(languageOf(chosen, browser)).toBe(language);
  });
});

describe('times', () => {
  it('are told in the zone of the reader', () => {
    const moment = '2026-03-02T16:30:00.000Z';
    expect(formatMoment(moment, 'zh', 'Asia/Shanghai')).toBe('2026年3月3日 00:30');
    expect(formatMoment(moment, 'en', 'Europe/London')).toBe('2 Mar 2026, 16:30');
  });

  it('of a day are the same everywhere', () => {
    expect(formatDay('2026-03-02', 'zh')).toBe('2026年3月2日');
    expect(formatDay('2026-03-02', 'en')).toBe('2 Mar 2026');
  });

  it('that are none are shown as they are', () => {
    expect(formatDay('soon', 'en')).toBe('soon');
  });

  it('know the zones of this machine', () => {
    expect(isTimeZone('Asia/Shanghai')).toBe(true);
    expect(isTimeZone('Mars/Olympus')).toBe(false);
  });
});
