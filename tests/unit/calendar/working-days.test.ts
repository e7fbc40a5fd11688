import { describe, expect, it } from '@jest/globals';
import { addDays, isDay, weekdayOf } from '../../../src/domain/calendar/day.js';
import { dayOf, endOfDay, isTimeZone, startOfDay } from '../../../src/domain/calendar/time-zone.js';
import {
  addWorkingDays,
  deadlineAfter,
  isWorkingDay,
  workingDaysBetween,
} from '../../../src/domain/calendar/working-days.js';
import { calendarForTests } from '../../support/workflow-facts.js';

describe('days', () => {
  it('exist or not', () => {
    expect(['2026-02-28', '2024-02-29'].every(isDay)).toBe(true);
    expect(['2026-02-29', '2026-13-01', '2026-1-1', 'soon', ''].some(isDay)).toBe(false);
  });

  it('are counted over months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect([weekdayOf('2026-03-02'), weekdayOf('2026-03-01')]).toEqual([1, 7]);
  });
});

describe('a time zone', () => {
  it('tells on which day a moment lies', () => {
    expect(dayOf('2026-03-01T16:00:00.000Z', 'Asia/Shanghai')).toBe('2026-03-02');
    expect(dayOf('2026-03-01T15:59:59.999Z', 'Asia/Shanghai')).toBe('2026-03-01');
    expect(dayOf(new Date('2026-03-01T03:00:00.000Z'), 'America/New_York')).toBe('2026-02-28');
  });

  it('begins and ends its days where the wall clock says, summer time included', () => {
    expect(startOfDay('2026-03-02', 'Asia/Shanghai')).toBe('2026-03-01T16:00:00.000Z');
    expect(endOfDay('2026-03-02', 'Asia/Shanghai')).toBe('2026-03-02T15:59:59.999Z');
    expect(endOfDay('2026-03-29', 'Europe/Berlin')).toBe('2026-03-29T21:59:59.999Z');
    expect(startOfDay('2026-03-29', 'Europe/Berlin')).toBe('2026-03-28T23:00:00.000Z');
    expect(startOfDay('2026-10-25', 'Europe/Berlin')).toBe('2026-10-24T22:00:00.000Z');
    expect(endOfDay('2026-10-25', 'Europe/Berlin')).toBe('2026-10-25T22:59:59.999Z');
  });

  it('has a name the runtime knows', () => {
    expect([isTimeZone('Asia/Shanghai'), isTimeZone('Moon/Base')]).toEqual([true, false]);
  });
});

describe('working days', () => {
  it('leave out weekends and holidays, and count days worked in exchange', () => {
    expect(isWorkingDay('2026-02-14', calendarForTests)).toBe(true);
    expect(isWorkingDay('2026-02-15', calendarForTests)).toBe(false);
    expect(isWorkingDay('2026-02-16', calendarForTests)).toBe(false);
    expect(addWorkingDays('2026-02-13', 2, calendarForTests)).toBe('2026-02-23');
    expect(addWorkingDays('2026-02-23', -2, calendarForTests)).toBe('2026-02-13');
    expect(addWorkingDays('2026-02-16', 0, calendarForTests)).toBe('2026-02-16');
  });

  it('are as many between two days as it takes to go from one to the other', () => {
    for (let count = 0; count < 30; count += 1) {
      const day = addWorkingDays('2026-02-05', count, calendarForTests);
      expect(workingDaysBetween('2026-02-05', day, calendarForTests)).toBe(count);
    }
    expect(workingDaysBetween('2026-03-05', '2026-03-01', calendarForTests)).toBe(0);
  });

  it('end at the last moment of their day in the company’s time zone', () => {
    expect(deadlineAfter('2026-03-05T17:00:00.000Z', 1, calendarForTests)).toBe('2026-03-09T15:59:59.999Z');
  });

  it('throw on a calendar that has none', () => {
    const idle = { ...calendarForTests, workingWeekdays: [], extraWorkingDays: [] };
    expect(() => addWorkingDays('2026-03-05', 1, idle)).toThrow('No working day');
  });
});
