import { describe, expect, it } from '@jest/globals';
import { casePath, type PathLine } from '../../../src/cases/case-path.js';

const line = (type: string, from: string | null, to: string | null, day = '2026-03-02'): PathLine => ({
  type,
  from,
  to,
  time: `${day}T01:00:00.000Z`,
});
const nominated = [
  line('SUBMIT', 'nomination.draft', 'nomination.consent'),
  line('ACCEPT', 'nomination.consent', 'review.self', '2026-03-03'),
];
const places = (state: string, lines: readonly PathLine[], sealed = false) =>
  casePath({ state, sealed, lines }).map(({ place }) => place);
const detoursIn = (state: string, lines: readonly PathLine[], sealed = false) =>
  casePath({ state, sealed, lines }).flatMap(({ key, detours }) =>
    detours.map((detour) => `${key}: ${detour.key} ${detour.times}${detour.present ? ' now' : ''}`),
  );

describe('the picture of a case', () => {
  it('lights the present stage, with what is behind done', () => {
    expect(places('review.manager', nominated)).toEqual(['done', 'present', 'ahead', 'ahead', 'ahead']);
    expect(places('closed', nominated)).toEqual(['done', 'done', 'done', 'done', 'done']);
  });

  it('says when a stage was left', () => {
    expect(casePath({ state: 'review.self', sealed: false, lines: nominated })[0]?.leftAt).toMatch(
      /^2026-03-03/,
    );
  });

  it('shows no way off the line that was not taken', () => {
    expect(detoursIn('review.self', nominated)).toEqual([]);
  });

  it('shows a way that was taken, how often, and whether the case is on it now', () => {
    const lines = [
      line('SUBMIT', 'nomination.draft', 'nomination.exception'),
      line('GRANT', 'nomination.exception', 'nomination.exception'),
      line('GRANT', 'nomination.exception', 'review.self'),
      line('RETURN', 'screening', 'review.self'),
      line('RETURN', 'screening', 'review.manager'),
      line('HOLD', 'review.manager', 'onHold'),
    ];
    expect(detoursIn('onHold', lines)).toEqual([
      'nomination: exception 1',
      'review: hold 1 now',
      'screening: return 2',
    ]);
  });

  it('shows a reopening once it is confirmed, not while it is only asked for', () => {
    const asked = line('REOPEN', 'decided', 'decided');
    expect(detoursIn('decided', [asked])).toEqual([]);
    const confirmed = line('REOPEN', 'decided', 'calibration.scheduled');
    expect(detoursIn('calibration.scheduled', [asked, confirmed])).toEqual(['committee: reopened 1']);
  });

  it('is the same from sealing to release, whatever lines are hidden', () => {
    expect(places('withCommittee', nominated, true)).toEqual(['done', 'done', 'done', 'present', 'ahead']);
    expect(detoursIn('withCommittee', nominated, true)).toEqual([]);
  });

  it('ends where the case ended', () => {
    const lines = [...nominated, line('WITHDRAW', 'review.self', 'withdrawn')];
    expect(places('withdrawn', lines)).toEqual(['done', 'ended', 'ahead', 'ahead', 'ahead']);
    expect(places('withdrawn', nominated, true)).toEqual(['done', 'done', 'done', 'ended', 'ahead']);
  });

  it('goes back to the committee after a remand', () => {
    const lines = [...nominated, line('REMAND', 'appeal', 'calibration.scheduled')];
    expect(places('withCommittee', lines, true)).toEqual(['done', 'done', 'done', 'present', 'ahead']);
    expect(detoursIn('withCommittee', lines, true)).toEqual(['released: remand 1']);
  });
});
