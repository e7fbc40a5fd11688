import { describe, expect, it } from '@jest/globals';
import {
  anotherCommittee,
  balloted,
  because,
  confirmed,
  decline,
  discussion,
  handIn,
  openBallot,
  openScoring,
  promote,
  rationale,
  scheduled,
  scoring,
  sheet,
  vote,
} from '../../support/case-walks.js';
import { seatForTests, seatsForTests, seatStatuses } from '../../support/workflow-facts.js';

const reason = because;
const reserve = seatForTests(6, { office: 'alternate', status: 'reserve' });

describe('scheduling', () => {
  it('asks for a planned session and for three open seats, one above the target', () => {
    const assign = { type: 'ASSIGN_SESSION', sessionId: 'session-1' } as const;
    expect(scheduled().session({ state: 'scoring' }).tries('hr-1', assign)).toBe('session-not-planned');
    expect(
      scheduled()
        .change({ seats: seatsForTests(2) })
        .tries('hr-1', assign),
    ).toBe('committee-too-small');
    const low = seatsForTests(5, { rank: 3 });
    expect(scheduled().change({ seats: low }).tries('hr-1', assign)).toBe('committee-rank-missing');
    const best = scheduled().change({ seats: low, highestFreeRank: 3 });
    expect(best.tries('hr-1', assign)).toBeNull();
    expect(best.record.sessionId).toBe('session-1');
  });

  it('refuses a session whose facilitator has a part in the case, and so could not reveal it', () => {
    const assign = { type: 'ASSIGN_SESSION', sessionId: 'session-1' } as const;
    const tied = scheduled().session({ facilitatorId: 'manager' });
    expect(tied.tries('hr-1', assign)).toBe('facilitator-tied');
  });

  it('takes addenda and challenges until the date fixed with the roster', () => {
    const play = scheduled();
    play.send('manager', { type: 'ADD_ADDENDUM', addendumId: 'a-1' });
    const challenge = { type: 'CHALLENGE_MEMBER', seatId: 'seat-3', reason } as const;
    expect(play.tries('manager', challenge)).toBe('only-candidate');
    play.send('candidate', challenge);
    expect(play.tries('candidate', challenge)).toBe('already-challenged');
    play.now = new Date('2026-05-07T02:00:00.000Z');
    expect(play.tries('candidate', { type: 'ADD_ADDENDUM', addendumId: 'a-2' })).toBe('addenda-closed');
  });

  it('opens no scoring while a challenge is undecided; an accepted one recuses, and an alternate steps in', () => {
    const play = scheduled({ seats: [...seatsForTests(5), reserve] });
    play.send('candidate', { type: 'CHALLENGE_MEMBER', seatId: 'seat-3', reason });
    play.send('hr-1', { type: 'ASSIGN_SESSION', sessionId: 'session-1' }).session({ state: 'scoring' });
    expect(play.tries('facilitator', { type: 'OPEN_SCORING' })).toBe('challenge-open');
    play.send('hr-1', { type: 'DECIDE_CHALLENGE', seatId: 'seat-3', accepted: true, reason });
    expect(seatStatuses(play.facts.seats)).toEqual(['open', 'open', 'recused', 'open', 'open', 'open']);
    expect(play.send('facilitator', { type: 'OPEN_SCORING' }).state).toBe('calibration.scoring');
  });

  it('lapses as not decided 20 working days after the end of the cycle', () => {
    const play = scheduled().deadline().deadline();
    expect(play.record).toMatchObject({ state: 'lapsed', endReason: 'not-decided' });
    expect(play.now.toISOString().slice(0, 10)).toBe('2026-07-28');
  });
});

describe('scoring', () => {
  it('reveals when all open seats handed in, and not before', () => {
    const play = scoring();
    for (const seat of play.facts.seats.slice(0, 4)) play.send(seat.personId, sheet(play.facts));
    expect(play.tries('facilitator', { type: 'REVEAL' })).toBe('reveal-not-due');
    play.send('member-5', sheet(play.facts));
    expect(play.tries('hr-1', { type: 'REVEAL' })).toBe('only-facilitator');
    expect(play.send('facilitator', { type: 'REVEAL' }).state).toBe('calibration.discussion');
  });

  it('reveals after the deadline with quorum, and who has not handed in may vote but not score', () => {
    const play = scoring();
    for (const seat of play.facts.seats.slice(0, 4)) play.send(seat.personId, sheet(play.facts));
    play.deadline();
    expect(play.tries('member-5', sheet(play.facts))).toBe('scoring-over');
    play.send('facilitator', { type: 'REVEAL' });
    const revise = { type: 'REVISE_SCORE', dimension: 'design', value: 2, reason } as const;
    expect(play.tries('member-5', revise)).toBe('own-sheet-missing');
    openBallot(play);
    expect(play.tries('member-5', { type: 'CAST_BALLOT', choice: 'promote' })).toBeNull();
  });

  it('takes complete sheets alone; “can’t tell” is an answer, a missing one is not', () => {
    const play = scoring();
    const one = { type: 'SUBMIT_SCORES', scores: [{ dimension: 'analysis', value: 3 }] } as const;
    expect(play.tries('member-1', one)).toBe('scores-incomplete');
    const off = { ...one, scores: [...one.scores, { dimension: 'design', value: 6 }] };
    expect(play.tries('member-1', off)).toBe('scores-incomplete');
    const unknown = { ...one, scores: [...one.scores, { dimension: 'design', value: null }] };
    expect(play.tries('member-1', unknown)).toBeNull();
    expect(play.tries('candidate', unknown)).toBe('only-open-seat');
  });

  it('writes no score into the log', () => {
    const play = handIn(scoring(), 5);
    const lines = play.log.filter((line) => line.type === 'SUBMIT_SCORES');
    expect(lines).toHaveLength(5);
    for (const line of lines)
      expect(JSON.stringify([line.effect, line.particulars])).not.toContain('analysis');
  });
});

describe('recusal', () => {
  it('takes the seat out of everything, and the first alternate steps in until the reveal', () => {
    const play = scoring({ seats: [...seatsForTests(5), reserve] });
    play.send('member-2', { type: 'RECUSE' });
    expect(seatStatuses(play.facts.seats)).toEqual(['open', 'recused', 'open', 'open', 'open', 'open']);
    expect(play.tries('member-2', sheet(play.facts))).toBe('only-open-seat');
    expect(play.tries('member-6', sheet(play.facts))).toBeNull();
  });

  it('after the reveal leaves the seat empty-handed and the alternate outside', () => {
    const play = discussion({ seats: [...seatsForTests(5), reserve] });
    play.send('hr-1', { type: 'RECUSE_MEMBER', seatId: 'seat-2', reason });
    expect(seatStatuses(play.facts.seats)).toEqual(['open', 'recused', 'open', 'open', 'open', 'reserve']);
  });

  it('says in the log only that it was declared', () => {
    const play = scoring().send('member-2', { type: 'RECUSE' });
    const line = play.log.at(-1);
    expect(line).toMatchObject({ reasonCode: 'declared', particulars: null });
  });

  it('of the chair hands the chair to the deputy, then by rank', () => {
    const seats = seatsForTests(5).map((seat) => ({ ...seat, rank: seat.number === 5 ? 9 : 5 }));
    const play = discussion({ seats }).session({ state: 'meeting' });
    expect(play.tries('member-2', { type: 'OPEN_BALLOT' })).toBe('only-chair-of-case');
    play.send('member-1', { type: 'RECUSE' }).send('member-2', { type: 'RECUSE' });
    expect(play.tries('member-5', { type: 'OPEN_BALLOT' })).toBeNull();
  });

  it('of a promoter before closing leaves 2 : 2, which is round 2', () => {
    const play = vote(openBallot(discussion()), ['promote', 'promote', 'promote', 'decline', 'decline']);
    play.send('member-3', { type: 'RECUSE' }).send('member-1', { type: 'CLOSE_BALLOT' });
    expect(play.record).toMatchObject({ state: 'calibration.discussion', round: 2, outcome: null });
  });
});

describe('the ballot', () => {
  it('opens in the meeting alone', () => {
    const play = discussion();
    expect(play.tries('member-1', { type: 'OPEN_BALLOT' })).toBe('session-not-meeting');
  });

  it('asks a ballot against the own median back, and takes it when meant', () => {
    const play = openBallot(discussion());
    expect(play.tries('member-1', { type: 'CAST_BALLOT', choice: 'decline' })).toBe('against-own-score');
    const meant = { type: 'CAST_BALLOT', choice: 'decline', againstOwnScore: true } as const;
    expect(play.tries('member-1', meant)).toBeNull();
    expect(play.tries('member-2', { type: 'CAST_BALLOT', choice: 'abstain' })).toBeNull();
  });

  it('is not closed without quorum, and the last ballot of a seat counts', () => {
    const play = vote(openBallot(discussion()), ['decline', 'promote', 'promote']);
    expect(play.tries('member-1', { type: 'CLOSE_BALLOT' })).toBe('ballots-without-quorum');
    play.send('member-1', { type: 'CAST_BALLOT', choice: 'promote' });
    play.send('member-4', { type: 'CAST_BALLOT', choice: 'promote' });
    play.send('member-1', { type: 'CLOSE_BALLOT' });
    expect(play.record.snapshot.context.tally).toMatchObject({ promote: 4, decline: 0, quorum: 4 });
    expect(play.record.outcome).toBe('promoted');
  });

  it('without a majority goes to a second round with all ballots anew, then defers', () => {
    const split = ['promote', 'promote', 'decline', 'decline', 'abstain'] as const;
    const play = balloted(split);
    expect(play.facts.seats.every((seat) => seat.ballot === null)).toBe(true);
    vote(openBallot(play), split).send('member-1', { type: 'CLOSE_BALLOT' });
    expect(play.record).toMatchObject({ state: 'calibration.rationale', outcome: 'deferred' });
  });

  it('is void when rescheduled: the next one starts from round 1, revealed scores stay', () => {
    const play = balloted(['promote', 'promote', 'decline', 'decline', 'abstain']);
    vote(openBallot(play), ['promote', 'promote', 'decline']);
    play.send('facilitator', { type: 'RESCHEDULE', cause: 'quorum', reason });
    expect(play.record).toMatchObject({ state: 'calibration.scheduled', round: 1, sessionId: null });
    expect(openScoring(play).state).toBe('calibration.discussion');
    expect(play.facts.seats.every((seat) => seat.sheetHandedIn)).toBe(true);
  });

  it('failing twice for want of quorum asks for another committee, which scores anew as next revision', () => {
    const play = scoring().deadline();
    expect(play.tries('facilitator', { type: 'RESCHEDULE', cause: 'quorum', reason: '' })).toBe(
      'reason-missing',
    );
    play.send('facilitator', { type: 'RESCHEDULE', cause: 'quorum', reason });
    openScoring(play).deadline().send('facilitator', { type: 'RESCHEDULE', cause: 'quorum', reason });
    expect(play.record).toMatchObject({ state: 'calibration.scheduled', revision: 2 });
    const assign = { type: 'ASSIGN_SESSION', sessionId: 'session-1' } as const;
    expect(play.session({ state: 'planned' }).tries('hr-1', assign)).toBe('committee-not-another');
    expect(openScoring(anotherCommittee(play)).state).toBe('calibration.scoring');
  });

  it('is rescheduled for want of quorum only where quorum is wanting', () => {
    const play = vote(openBallot(discussion()), promote);
    const reschedule = { type: 'RESCHEDULE', cause: 'quorum', reason } as const;
    expect(play.tries('facilitator', reschedule)).toBe('quorum-is-there');
  });

  it('has not failed while scores may still come, and moves for another cause without counting', () => {
    const play = scoring();
    const reschedule = { type: 'RESCHEDULE', cause: 'quorum', reason } as const;
    expect(play.tries('facilitator', reschedule)).toBe('quorum-still-awaited');
    play.send('facilitator', { ...reschedule, cause: 'time' });
    expect(play.record.snapshot.context.failedSittings).toBe(0);
    openScoring(play).deadline().send('facilitator', reschedule);
    expect(play.record.snapshot.context.failedSittings).toBe(1);
  });

  it('fails before any deadline where the open seats can make no quorum any more', () => {
    const play = scoring({ seats: seatsForTests(3) }).send('member-3', { type: 'RECUSE' });
    play.send('facilitator', { type: 'RESCHEDULE', cause: 'quorum', reason });
    expect(play.record.snapshot.context.failedSittings).toBe(1);
  });

  it('has not failed in a discussion before the meeting is held', () => {
    const reschedule = { type: 'RESCHEDULE', cause: 'quorum', reason } as const;
    const play = discussion();
    expect(play.tries('facilitator', reschedule)).toBe('quorum-still-awaited');
    expect(play.session({ state: 'meeting' }).tries('facilitator', reschedule)).toBeNull();
    expect(play.record.snapshot.context.failedSittings).toBe(1);
  });

  it('that nobody closes goes back to scheduled with the end of the session day', () => {
    const play = openBallot(discussion()).deadline();
    expect(play.record).toMatchObject({ state: 'calibration.scheduled', outcome: null });
    expect(play.record.snapshot.context.failedSittings).toBe(1);
  });

  it('that was never opened moves with the end of the day too, and is no failed sitting', () => {
    const play = discussion().deadline();
    expect(play.record).toMatchObject({ state: 'calibration.scheduled', sessionId: null });
    expect(play.record.snapshot.context.failedSittings).toBe(0);
  });

  it('writes ballots into the log only with its closing, as words that can be erased', () => {
    const play = balloted();
    for (const line of play.log.filter(({ type }) => type === 'CAST_BALLOT')) {
      expect(JSON.stringify([line.effect, line.particulars])).not.toContain('promote');
    }
    const closing = play.log.at(-1);
    expect(closing?.effect).toMatchObject({ result: { outcome: 'promoted', tally: { promote: 5 } } });
    expect(JSON.stringify(closing?.particulars)).toContain('seat-5');
  });
});

describe('the rationale', () => {
  it('is written by the chair, per dimension, and says why it differs from the advice', () => {
    const play = balloted(decline, { readiness: 'ready' });
    const words = rationale(play.facts);
    expect(play.tries('member-2', words)).toBe('only-chair-in-turn');
    expect(play.tries('member-1', { ...words, rationales: [] })).toBe('rationale-incomplete');
    expect(play.tries('member-1', { ...words, differsBecause: ' ' })).toBe('difference-unexplained');
    expect(play.send('member-1', words).state).toBe('decided');
  });

  it('passes to the next chair when its time is over', () => {
    const play = balloted().deadline();
    expect(play.tries('member-1', rationale(play.facts))).toBe('only-chair-in-turn');
    expect(play.send('member-2', rationale(play.facts)).state).toBe('decided');
  });

  it('keeps the outcome whatever the members do afterwards', () => {
    expect(confirmed(decline).record.outcome).toBe('declined');
  });
});
