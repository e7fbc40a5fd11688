import { describe, expect, it } from '@jest/globals';
import type { CycleCalendar } from '../../../src/domain/workflow/cycle-calendar.js';
import { foldCase } from '../../../src/domain/workflow/fold-case.js';
import {
  balloted,
  because,
  confirmed,
  decline,
  discussion,
  inReview,
  openScoring,
  promote,
  released,
  scheduled,
  scoring,
} from '../../support/case-walks.js';
import { CaseInPlay } from '../../support/case-in-play.js';
import { policiesForTests } from '../../support/workflow-facts.js';

/** An amendment of the calendar, and what the machine says to the RETIME that follows it. */
function amended(play: CaseInPlay, changes: Partial<CycleCalendar>): string | null {
  const { calendar } = play.facts;
  const names = Object.keys(changes) as (keyof CycleCalendar)[];
  const former = Object.fromEntries(names.map((name) => [name, calendar[name]]));
  play.change({ calendar: { ...calendar, ...changes } });
  return play.tries('clock', { type: 'RETIME', amendment: 1, former });
}

function dueOn(play: CaseInPlay): string | undefined {
  const { dueAt } = play.record;
  return dueAt === null ? undefined : new Date(Date.parse(dueAt) + 8 * 3_600_000).toISOString().slice(0, 10);
}

const untouched = 'no-way-there';

describe('an amendment of the calendar', () => {
  it('moves the end of nominations for drafts, later and earlier', () => {
    const play = new CaseInPlay();
    expect(amended(play, { nominationsEndOn: '2026-03-20' })).toBeNull();
    expect(dueOn(play)).toBe('2026-03-20');
    expect(amended(play, { nominationsEndOn: '2026-03-11' })).toBeNull();
    expect(dueOn(play)).toBe('2026-03-11');
    expect(play.deadline().state).toBe('lapsed');
    expect(play.now.toISOString().slice(0, 10)).toBe('2026-03-11');
  });

  it('moves the day by which a case is to be assigned; once assigned the meeting’s day holds', () => {
    const play = scheduled();
    expect(dueOn(play)).toBe('2026-05-15');
    expect(amended(play, { calibrationEndOn: '2026-05-22' })).toBeNull();
    expect(dueOn(play)).toBe('2026-05-22');
    play.send('hr-1', { type: 'ASSIGN_SESSION', sessionId: 'session-1' });
    expect(dueOn(play)).toBe('2026-05-12');
    expect(amended(play, { calibrationEndOn: '2026-05-20' })).toBe(untouched);
    expect(dueOn(play)).toBe('2026-05-12');
  });

  it('moves the limit of the committee’s time in every state that waits for it', () => {
    const late = { endsOn: '2026-07-31' };
    for (const play of [scheduled().deadline(), scoring().deadline()]) {
      expect(dueOn(play)).toBe('2026-07-28');
      expect(amended(play, late)).toBeNull();
      expect(dueOn(play)).toBe('2026-08-28');
      expect(play.record.snapshot.context.stage).toBe(1);
    }
    const assigned = scheduled().send('hr-1', { type: 'ASSIGN_SESSION', sessionId: 'session-1' });
    expect(amended(assigned, late)).toBe(untouched);
  });

  it('cuts a term short where the limit comes nearer, and gives it back its length where the limit goes', () => {
    const play = openScoring(scheduled());
    play.now = new Date('2026-07-27T02:00:00.000Z');
    play.send('facilitator', { type: 'RESCHEDULE', cause: 'time', reason: because });
    openScoring(play);
    expect(dueOn(play)).toBe('2026-07-28');
    expect(amended(play, { endsOn: '2026-07-31' })).toBeNull();
    expect(dueOn(play)).toBe('2026-08-03');
    expect(amended(play, { endsOn: '2026-07-02' })).toBeNull();
    expect(dueOn(play)).toBe('2026-07-30');
  });

  it('leaves discussion, ballot and rationale their own days, which are not the calendar’s', () => {
    for (const play of [discussion(), balloted()]) {
      const { dueAt } = play.record;
      expect(amended(play, { releaseOn: '2026-06-12', calibrationEndOn: '2026-05-22' })).toBe(untouched);
      expect(play.record.dueAt).toBe(dueAt);
    }
  });

  it('moves the release of a decided case, and the calendar releases on the new day, later or earlier', () => {
    for (const releaseOn of ['2026-06-12', '2026-05-20']) {
      const play = confirmed();
      expect(amended(play, { releaseOn })).toBeNull();
      expect(dueOn(play)).toBe(releaseOn);
      expect(play.deadline().state).toBe('released');
      expect(play.now.toISOString().slice(0, 10)).toBe(releaseOn);
    }
  });

  it('moves the release alike whatever was decided', () => {
    const dates = [promote, decline].map((choices) => {
      const play = confirmed(choices);
      amended(play, { releaseOn: '2026-06-12', effectiveOn: '2026-08-03' });
      const { type, effect } = play.log.at(-1) ?? {};
      return { dueAt: play.record.dueAt, type, effect };
    });
    expect(dates[0]).toEqual(dates[1]);
  });

  it('reaches a case on hold when it resumes: the release date is everybody’s', () => {
    const play = confirmed();
    play.now = new Date('2026-05-13T02:00:00.000Z');
    play.send('hr-1', { type: 'HOLD', reviewOn: '2026-05-18', reason: because });
    expect(amended(play, { releaseOn: '2026-05-20' })).toBe('not-in-this-state');
    play.deadline();
    expect([play.state, dueOn(play)]).toEqual(['decided', '2026-05-20']);
  });

  it('moves the day on which a promotion takes effect, never the appeal window that was told', () => {
    const play = released();
    const window = play.record.snapshot.context.appealUntil;
    expect(dueOn(play)).toBe('2026-06-12');
    expect(amended(play, { effectiveOn: '2026-06-08' })).toBeNull();
    expect(play.record.dueAt).toBe('2026-06-07T16:00:00.000Z');
    expect(play.record.snapshot.context.appealUntil).toBe(window);
    expect(play.deadline().record.snapshot.context.implementedAt).not.toBeNull();
  });

  it('keeps the working days of whoever has some, across new holidays', () => {
    const peers = { policies: policiesForTests({ peers: { fewest: 3, most: 5 } }) };
    const play = inReview(peers);
    const { peersDueAt } = play.record.snapshot.context;
    expect(dueOn(play)).toBe('2026-03-17');
    expect(amended(play, { releaseOn: '2026-06-12' })).toBe(untouched);
    const holidays = [...play.facts.calendar.holidays, '2026-03-10', '2026-03-11'];
    expect(amended(play, { holidays })).toBeNull();
    expect(dueOn(play)).toBe('2026-03-19');
    expect(play.record.snapshot.context.peersDueAt).not.toBe(peersDueAt);
  });

  it('is a line of the calendar’s that folds to what is stored, and nobody’s button', () => {
    const play = confirmed();
    amended(play, { releaseOn: '2026-06-12' });
    expect(play.log.at(-1)).toMatchObject({
      type: 'RETIME',
      actor: null,
      reasonCode: 'amendment',
      effect: { given: { amendment: 1, former: { releaseOn: '2026-05-29' } } },
      particulars: null,
    });
    const stored = JSON.parse(JSON.stringify(play.log)) as typeof play.log;
    expect(foldCase(stored)).toEqual(JSON.parse(JSON.stringify(play.record)));
    const byHand = { type: 'RETIME', amendment: 2, former: { releaseOn: '2026-05-29' } } as const;
    expect(play.tries('hr-1', byHand)).toBe('only-clock');
  });
});
