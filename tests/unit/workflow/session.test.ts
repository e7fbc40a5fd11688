import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../src/domain/workflow/actor.js';
import { decideSession } from '../../../src/domain/workflow/decide-session.js';
import type { SessionEvent } from '../../../src/domain/workflow/session-event.js';
import type { AgendaCase, MeetingFacts } from '../../../src/domain/workflow/session-facts.js';
import { foldSession } from '../../../src/domain/workflow/session-record.js';
import { startSession } from '../../../src/domain/workflow/start-session.js';
import { calendarForTests, seatsForTests } from '../../support/workflow-facts.js';

const hr: Actor = { personId: 'hr-1', roles: ['hr'], relations: [], seatId: null, onBehalfOf: null };
const planning = new Date('2026-05-04T02:00:00.000Z');

const agendaCase: AgendaCase = {
  caseId: 'case-1',
  number: 1,
  state: 'calibration.scheduled',
  targetRank: 3,
  seats: seatsForTests(5),
  highestFreeRank: 6,
  openChallenges: 0,
  revealed: false,
};

function facts(changes: Partial<MeetingFacts> = {}): MeetingFacts {
  return {
    sessionId: 'session-1',
    calendar: calendarForTests,
    facilitatorId: 'facilitator',
    meetingOn: '2026-05-12',
    memberCount: 5,
    alternateCount: 0,
    hasChair: true,
    hasDeputy: true,
    agenda: [agendaCase],
    ...changes,
  };
}

const publish: SessionEvent = { type: 'PUBLISH_ROSTER', addendaUntil: '2026-05-06' };
const score: SessionEvent = { type: 'OPEN_SCORING' };
const meet: SessionEvent = { type: 'OPEN_MEETING' };
const close: SessionEvent = { type: 'CLOSE_SESSION' };
type Step = readonly [SessionEvent, string?, Partial<MeetingFacts>?];

function play(...steps: readonly Step[]) {
  const start = startSession(hr, facts(), planning);
  if (!start.moved) throw new Error(start.refusal.code);
  let { record } = start;
  const log = [...start.log];
  for (const [event, day = '2026-05-07', changes = {}] of steps) {
    const decision = decideSession(record, event, hr, facts(changes), new Date(`${day}T02:00:00.000Z`));
    if (!decision.moved) return { code: decision.refusal.code, record, log };
    record = decision.record;
    log.push(...decision.log);
  }
  return { code: null, record, log };
}

const published: Step = [publish, '2026-05-04'];

describe('a session', () => {
  it('times one case of its agenda while it sits, the latest alone, and folds', () => {
    const start = (minutes: number, caseId = 'case-1'): Step => [
      { type: 'START_TIMER', caseId, minutes },
      '2026-05-12',
    ];
    expect(play(published, [score], start(10)).code).toBe('not-in-this-state');
    expect(play(published, [score], [meet], start(10, 'elsewhere')).code).toBe('case-not-on-agenda');
    expect(play(published, [score], [meet], start(0)).code).toBe('timer-unfit');
    const timed = play(published, [score], [meet], start(10), start(20));
    expect(timed.record.snapshot.context.timer).toEqual({
      caseId: 'case-1',
      startedAt: '2026-05-12T02:00:00.000Z',
      endsAt: '2026-05-12T02:20:00.000Z',
    });
    expect(foldSession(timed.log)).toEqual(timed.record);
    const stopped = play(published, [score], [meet], start(10), [{ type: 'STOP_TIMER' }, '2026-05-12']);
    expect(stopped.record.snapshot.context.timer).toBeNull();
    expect(foldSession(stopped.log)).toEqual(stopped.record);
  });

  it('goes from planned over scoring and meeting to closed, and folds', () => {
    const present: SessionEvent = { type: 'PRESENT_CASE', caseId: 'case-1', roomConfirmed: true };
    const done = { agenda: [{ ...agendaCase, state: 'calibration.rationale' as const }] };
    const { record, log } = play(published, [score], [meet], [present], [close, '2026-05-12', done]);
    expect(record.state).toBe('closed');
    expect(record.snapshot.context.presentedCaseId).toBeNull();
    expect(foldSession(log)).toEqual(record);
  });

  it('is planned by HR, for a committee of the right size, not in the past', () => {
    const start = (actor: Actor, changes: Partial<MeetingFacts> = {}) =>
      startSession(actor, facts(changes), planning);
    expect(start({ ...hr, roles: [] })).toMatchObject({ refusal: { code: 'only-hr' } });
    expect(start(hr, { meetingOn: '2026-05-03' })).toMatchObject({ refusal: { code: 'meeting-day-past' } });
    expect(start(hr, { memberCount: 4 })).toMatchObject({ refusal: { code: 'roster-size' } });
    expect(start(hr, { memberCount: 3, alternateCount: 2 }).moved).toBe(true);
    expect(start(hr, { hasDeputy: false })).toMatchObject({ refusal: { code: 'roster-chair' } });
  });

  it('publishes its roster once, with a last day for addenda and challenges before the meeting', () => {
    expect(play([{ ...publish, addendaUntil: '2026-05-20' }, '2026-05-04']).code).toBe('addenda-day-unfit');
    expect(play(published, [publish, '2026-05-04']).code).toBe('roster-already-published');
  });

  it('opens scoring after that day, with a ready agenda alone', () => {
    expect(play([score]).code).toBe('roster-not-published');
    expect(play(published, [score, '2026-05-06']).code).toBe('addenda-still-open');
    const on = (changes: Partial<AgendaCase>) =>
      play(published, [score, '2026-05-07', { agenda: [{ ...agendaCase, ...changes }] }]).code;
    expect(on({ state: 'screening' })).toBe('agenda-case-not-scheduled');
    expect(on({ openChallenges: 1 })).toBe('agenda-challenge-open');
    expect(on({ seats: seatsForTests(2) })).toBe('committee-too-small');
    expect(play(published, [score, '2026-05-07', { agenda: [] }]).code).toBe('agenda-empty');
  });

  it('does not wait for a case on hold, which follows when it is resumed', () => {
    const held = { ...agendaCase, caseId: 'case-2', state: 'onHold' as const };
    const opened = (agenda: AgendaCase[]) => play(published, [score, '2026-05-07', { agenda }]).code;
    expect(opened([held, agendaCase])).toBeNull();
    expect(opened([held])).toBe('agenda-empty');
  });

  it('shows a case after somebody looked who is in the room', () => {
    const present: SessionEvent = { type: 'PRESENT_CASE', caseId: 'case-1', roomConfirmed: false };
    expect(play(published, [score], [meet], [present]).code).toBe('room-not-confirmed');
    const other: SessionEvent = { ...present, caseId: 'case-2', roomConfirmed: true };
    expect(play(published, [score], [meet], [other]).code).toBe('case-not-on-agenda');
    expect(play([present]).code).toBe('not-in-this-state');
  });

  it('does not close while a case is being scored, discussed or voted on', () => {
    const atWork = { agenda: [{ ...agendaCase, state: 'calibration.ballot' as const }] };
    expect(play(published, [score], [meet], [close, '2026-05-12', atWork]).code).toBe(
      'session-cases-at-work',
    );
  });

  it('is led by the facilitator or HR', () => {
    const nobody = { ...hr, roles: [] };
    const { record } = play();
    expect(decideSession(record, publish, nobody, facts(), planning)).toMatchObject({
      refusal: { code: 'only-facilitator-or-hr' },
    });
    const facilitator: Actor = { ...nobody, relations: ['facilitator'] };
    expect(decideSession(record, publish, facilitator, facts(), planning).moved).toBe(true);
  });
});

describe('time and order of a session', () => {
  const timetable = {
    startsAt: '09:00',
    endsAt: '12:00',
    minutesPerCase: 20,
    oralMinutes: 5,
    place: 'Room 3',
  };
  const set = (changes: Partial<typeof timetable> = {}): SessionEvent => ({
    type: 'SET_TIMETABLE',
    timetable: { ...timetable, ...changes },
  });
  const two = { agenda: [agendaCase, { ...agendaCase, caseId: 'case-2', number: 4 }] };
  const order = (...numbers: number[]): SessionEvent => ({ type: 'ORDER_AGENDA', numbers });

  it('may change until the meeting, and are kept in the stream', () => {
    const { code, record, log } = play([set()], published, [score], [set({ place: 'Room 4' })]);
    expect(code).toBeNull();
    expect(record.snapshot.context.timetable).toEqual({ ...timetable, place: 'Room 4' });
    expect(foldSession(log)).toEqual(record);
    expect(play(published, [score], [meet], [set()]).code).toBe('not-in-this-state');
  });

  it('are refused where the end is not after the start, or a case takes longer than there is time', () => {
    for (const changes of [
      { endsAt: '09:00' },
      { startsAt: '25:00' },
      { minutesPerCase: 0 },
      { minutesPerCase: 181 },
      { oralMinutes: 21 },
    ]) {
      expect(play([set(changes)]).code).toBe('timetable-unfit');
    }
  });

  it('name every case of the agenda once', () => {
    expect(play([order(4, 1), '2026-05-04', two]).code).toBeNull();
    for (const numbers of [[1], [1, 1], [1, 2], [1, 4, 5]]) {
      expect(play([order(...numbers), '2026-05-04', two]).code).toBe('agenda-changed');
    }
  });
});
