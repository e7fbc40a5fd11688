import { describe, expect, test } from '@jest/globals';
import { lackOf, namedTwice } from '../../../src/cycles/committee-composition.js';
import { phasesOn } from '../../../src/cycles/cycle-phases.js';
import { calendarInput, policiesInput } from '../../../src/cycles/cycle.input.js';
import { defaultCalendar, plainCalendar } from '../../../src/cycles/default-calendar.js';

const working = plainCalendar('Asia/Shanghai');
describe('a default calendar', () => {
  const calendar = defaultCalendar('2026-03-09', working);
  test('puts its windows in order and takes effect after the release', () => {
    expect(calendarInput.safeParse(formOf()).success).toBe(true);
    expect(calendar.effectiveOn).toBe('2026-07-01');
  });
  test('leaves out holidays', () => {
    const { nominationsEndOn } = defaultCalendar('2026-03-09', { ...working, holidays: ['2026-03-10'] });
    expect([calendar.nominationsEndOn, nominationsEndOn]).toEqual(['2026-03-23', '2026-03-24']);
  });
  test('lets reviews begin with the first nomination', () => {
    expect(phasesOn(calendar, '2026-03-10')).toEqual(['nominating', 'reviewing']);
    expect(phasesOn(calendar, '2026-03-08')).toEqual([]);
  });
  test('out of order is refused beside the day at fault', () => {
    const read = calendarInput.safeParse({
      ...formOf(),
      reviewsEndOn: '2026-03-01',
      effectiveOn: '2026-03-01',
    });
    expect(read.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ['effectiveOn', 'cycle-effective-early'],
      ['reviewsEndOn', 'cycle-days-order'],
    ]);
  });
  function formOf() {
    return {
      ...calendar,
      workingWeekdays: ['1', '2'],
      holidays: '2026/5/1，2026-05-02',
      extraWorkingDays: undefined,
    };
  }
});

describe('the policies of a form', () => {
  const thresholds = { strictFromRank: '5', strictNumerator: '2', strictDenominator: '3' };
  test('are off where nothing is ticked', () => {
    expect(policiesInput.parse(thresholds)).toMatchObject({
      consent: false,
      peers: null,
      appeals: null,
      quotas: {},
    });
  });
  test('take figures with what they belong to', () => {
    expect(
      policiesInput.parse({ ...thresholds, peersAsked: 'true', appealsOn: 'true', appealDays: '5' }),
    ).toMatchObject({
      peers: { fewest: 3, most: 5 },
      appeals: { windowDays: 5 },
    });
  });
  test('refuse a share above one, and more peers at least than at most', () => {
    expect(policiesInput.safeParse({ ...thresholds, strictNumerator: '4' }).success).toBe(false);
    expect(policiesInput.safeParse({ ...thresholds, peersFewest: '6' }).success).toBe(false);
  });
});

describe('a committee', () => {
  test('has 5 to 9 members, or 3 and more with 2 alternates', () => {
    const lacks = [
      [5, 0],
      [9, 0],
      [3, 2],
      [4, 1],
      [2, 9],
      [10, 0],
    ].map(([members = 0, alternates = 0]) => lackOf(members, alternates));
    expect(lacks).toEqual([null, null, null, 'too-few', 'too-few', 'too-many']);
  });
  test('names nobody twice, the facilitator included', () => {
    const input = {
      name: 'A',
      facilitatorId: 'f',
      levels: [],
      chairId: 'f',
      deputyId: 'b',
      memberIds: ['b', 'c'],
      alternateIds: ['c'],
    };
    expect(namedTwice(input).map(({ path }) => path)).toEqual(['chairId', 'memberIds', 'alternateIds']);
  });
});
