import { describe, expect, it } from '@jest/globals';
import { allowedEvents } from '../../../src/domain/workflow/allowed-events.js';
import { openDuties } from '../../../src/domain/workflow/open-duties.js';
import {
  balloted,
  because,
  confirmed,
  decline,
  discussion,
  handIn,
  inReview,
  inScreening,
  released,
  scheduled,
  scoring,
  sheet,
} from '../../support/case-walks.js';
import { CaseInPlay } from '../../support/case-in-play.js';
import {
  actorForTests,
  factsForTests,
  policiesForTests,
  seatStatuses,
} from '../../support/workflow-facts.js';

const reason = because;
const withdraw = { type: 'WITHDRAW', reason } as const;

describe('WITHDRAW', () => {
  it('is the candidate’s alone until sealing', () => {
    expect(inReview().tries('hr-1', withdraw)).toBe('only-candidate');
    expect(inReview().tries('manager', withdraw)).toBe('only-candidate');
    expect(inScreening().send('candidate', withdraw).state).toBe('withdrawn');
  });

  it('goes in writing through HR with a second person from sealing to the release', () => {
    const play = scheduled();
    expect(play.tries('candidate', withdraw)).toBe('only-hr');
    play.send('hr-1', withdraw);
    expect(play.tries('hr-1', withdraw)).toBe('second-person-needed');
    expect(play.send('auditor-1', withdraw).state).toBe('withdrawn');
  });

  it('remembers its first person while the case moves on', () => {
    const play = scoring().send('hr-1', withdraw);
    handIn(play).send('facilitator', { type: 'REVEAL' });
    expect(play.send('hr-2', withdraw).state).toBe('withdrawn');
  });

  it('is over with the release', () => {
    expect(released().tries('candidate', withdraw)).toBe('not-in-this-state');
  });

  it('stays over when a remand or a reopening brings the case back to the committee', () => {
    const remanded = released(decline).send('candidate', { type: 'APPEAL', ground: 'procedure', reason });
    remanded.send('hr-1', { type: 'ADMIT_APPEAL' }).send('panel-1', { type: 'REMAND', reason });
    remanded.send('panel-2', { type: 'REMAND', reason });
    expect(remanded.state).toBe('calibration.scheduled');
    expect(remanded.tries('hr-1', withdraw)).toBe('withdrawal-after-release');
    const noticed = released(undefined, { policies: policiesForTests({ publicNotice: true }) });
    noticed.send('hr-1', { type: 'REOPEN', reason }).send('auditor-1', { type: 'REOPEN', reason });
    expect(noticed.tries('hr-1', withdraw)).toBe('withdrawal-after-release');
    expect(noticed.record.snapshot.context.pending.WITHDRAW).toBeNull();
  });
});

describe('HOLD', () => {
  const hold = { type: 'HOLD', reviewOn: '2026-05-20', reason } as const;

  it('stops the clock and resumes where it was, with the time that was left', () => {
    const play = inReview();
    expect(play.record.dueAt).toBe('2026-03-17T15:59:59.999Z');
    play.now = new Date('2026-03-05T02:00:00.000Z');
    play.send('hr-1', hold);
    expect(play.state).toBe('onHold');
    play.now = new Date('2026-04-02T02:00:00.000Z');
    play.send('hr-1', { type: 'RESUME' });
    expect(play.state).toBe('review.self');
    expect(play.record.dueAt).toBe('2026-04-14T15:59:59.999Z');
  });

  it('resumes by itself at the review date', () => {
    const play = scoring();
    play.now = new Date('2026-03-05T02:00:00.000Z');
    play.send('hr-1', hold).deadline();
    expect(play.state).toBe('calibration.scoring');
    expect(play.now.toISOString()).toBe('2026-05-19T16:00:00.001Z');
  });

  it('keeps the place of a parallel review and the peers’ time', () => {
    const peers = { policies: policiesForTests({ peers: { fewest: 3, most: 5 } }) };
    const play = inReview(peers).send('candidate', { type: 'SUBMIT_SELF_REVIEW' });
    const before = play.record.snapshot.value;
    play.send('hr-1', hold).send('hr-1', { type: 'RESUME' });
    expect(play.record.snapshot.value).toEqual(before);
  });

  it('moves the limit of the committee’s time by the working days it lasted', () => {
    const play = scheduled();
    play.send('hr-1', hold).deadline().deadline().deadline();
    expect(play.record).toMatchObject({ state: 'lapsed', endReason: 'not-decided' });
    expect(play.now.toISOString().slice(0, 10) > '2026-07-28').toBe(true);
  });

  it('asks for a day ahead and a reason, and is over with the release', () => {
    const play = inReview();
    expect(play.tries('hr-1', { ...hold, reviewOn: '2026-03-03' })).toBe('review-day-not-ahead');
    expect(play.tries('hr-1', { ...hold, reviewOn: '2026-02-30' })).toBe('review-day-not-ahead');
    expect(play.tries('hr-1', { ...hold, reason: ' ' })).toBe('reason-missing');
    expect(play.tries('manager', hold)).toBe('only-hr');
    expect(released().tries('hr-1', hold)).toBe('not-in-this-state');
  });

  it('does not keep a candidate from withdrawing', () => {
    expect(inReview().send('hr-1', hold).send('candidate', withdraw).state).toBe('withdrawn');
  });
});

describe('FORCE', () => {
  it('moves a case on or back with a reason, never to an outcome', () => {
    const play = inReview().send('hr-1', { type: 'FORCE', to: 'review.manager', reason });
    expect(play.state).toBe('review.manager');
    expect(play.tries('hr-1', { type: 'FORCE', to: 'decided', reason })).toBe('no-way-there');
    expect(play.send('hr-1', { type: 'FORCE', to: 'screening', reason }).state).toBe('screening');
    expect(play.record.snapshot.context.forced).toBe(2);
    expect(discussion().send('hr-1', { type: 'FORCE', to: 'calibration.scheduled', reason }).state).toBe(
      'calibration.scheduled',
    );
  });
});

describe('people who leave', () => {
  it('end the case as withdrawn, or closed with the outcome once a ballot closed', () => {
    expect(scoring().send('hr-1', { type: 'LEAVE', personId: 'candidate' }).state).toBe('withdrawn');
    const decided = balloted().send('clock', { type: 'LEAVE', personId: 'candidate' });
    expect(decided.record).toMatchObject({ state: 'closed', outcome: 'promoted', endReason: 'left-company' });
    expect(released().send('hr-1', { type: 'LEAVE', personId: 'candidate' }).state).toBe('closed');
  });

  it('leave an empty seat, which counts nowhere', () => {
    const play = scoring().send('hr-1', { type: 'LEAVE', personId: 'member-4' });
    expect(seatStatuses(play.facts.seats)).toEqual(['open', 'open', 'open', 'empty', 'open']);
    expect(play.tries('member-4', sheet(play.facts))).toBe('only-open-seat');
    expect(play.tries('hr-1', { type: 'LEAVE', personId: 'manager' })).toBe('person-not-concerned');
  });

  it('as managers are followed by another, who gets the full time', () => {
    const play = inReview().send('candidate', { type: 'SUBMIT_SELF_REVIEW' }).deadline();
    play.send('hr-1', { type: 'TRANSFER_MANAGER', personId: 'new-manager', reason });
    expect(play.record.managerId).toBe('new-manager');
    expect(play.record.snapshot.context.stage).toBe(0);
    const review = { type: 'SUBMIT_MANAGER_REVIEW', endorsed: true } as const;
    expect(play.tries('manager', review)).toBe('only-manager-or-stand-in');
    expect(play.send('new-manager', review).state).toBe('screening');
    const same = { type: 'TRANSFER_MANAGER', personId: 'new-manager', reason } as const;
    expect(play.tries('hr-1', same)).toBe('manager-not-suitable');
  });
});

describe('a change among the people that a case could not follow', () => {
  const missed = { event: 'TRANSFER_MANAGER', personId: 'new-manager', code: 'only-hr' } as const;
  const noted = { type: 'NOTE_UNFOLLOWED', unfollowed: missed } as const;
  const transfer = { type: 'TRANSFER_MANAGER', personId: 'new-manager', reason } as const;

  function owed(play: CaseInPlay) {
    const duties = openDuties(play.record, play.facts, play.now);
    return duties.filter(({ event }) => event === 'TRANSFER_MANAGER').map(({ owner }) => owner);
  }

  it('is a line with the refusal’s code and a duty of HR, until the case is transferred', () => {
    for (const play of [inReview(), scoring(), confirmed()]) {
      const { state, dueAt } = play.record;
      expect(play.tries('hr-1', noted)).toBe('only-clock');
      play.send('clock', noted);
      expect(play.record).toMatchObject({ state, dueAt });
      expect(play.log.at(-1)).toMatchObject({ actor: null, reasonCode: 'only-hr' });
      expect(owed(play)).toEqual([{ kind: 'role', role: 'hr' }]);
      const button = allowedEvents(play.record, play.actor('hr-2'), play.facts, play.now);
      expect(button).toContainEqual({ type: 'TRANSFER_MANAGER', kind: 'duty' });
      play.send('hr-2', transfer);
      expect([play.record.managerId, owed(play)]).toEqual(['new-manager', []]);
    }
  });

  it('stays owed over a hold, and is settled when there is nothing left to follow', () => {
    const play = inReview().send('clock', noted);
    play.send('hr-1', { type: 'HOLD', reviewOn: '2026-05-20', reason });
    expect(owed(play)).toHaveLength(1);
    expect(owed(play.send('clock', { type: 'NOTE_UNFOLLOWED', unfollowed: null }))).toEqual([]);
  });

  it('is nobody’s business in a draft, nor after the release', () => {
    const draft = new CaseInPlay().send('clock', noted);
    expect(owed(draft)).toEqual([]);
    draft.send('manager', { type: 'SUBMIT' });
    expect(owed(draft)).toHaveLength(1);
    expect(released().tries('clock', noted)).toBe('not-in-this-state');
  });
});

describe('CANCEL', () => {
  it('comes with the cancelled cycle and reaches every case that is not released', () => {
    expect(scoring().tries('hr-1', { type: 'CANCEL', reason })).toBe('cycle-not-cancelled');
    const gone = { cycleState: 'cancelled' } as const;
    const cancel = { type: 'CANCEL', reason } as const;
    expect(new CaseInPlay().change(gone).send('hr-1', cancel).state).toBe('cancelled');
    expect(confirmed().change(gone).send('hr-1', cancel).state).toBe('cancelled');
    expect(released().change(gone).tries('hr-1', cancel)).toBe('not-in-this-state');
  });
});

describe('relations', () => {
  it('go before roles: HR who is the manager has no HR right in the case', () => {
    const people = { ...factsForTests().people, managerId: 'hr-1', nominatorId: 'hr-1' };
    const play = new CaseInPlay(factsForTests({ people })).send('hr-1', { type: 'SUBMIT' });
    expect(play.tries('hr-1', { type: 'HOLD', reviewOn: '2026-05-20', reason })).toBe('only-hr');
    expect(play.tries('hr-2', { type: 'HOLD', reviewOn: '2026-05-20', reason })).toBeNull();
  });

  it('by delegation cover the manager’s review, and never a seat, a ballot, the panel or RATIFY', () => {
    const play = inReview().send('candidate', { type: 'SUBMIT_SELF_REVIEW' });
    const standIn = (facts: CaseInPlay, forWhom: string) => actorOf(facts, forWhom);
    const review = { type: 'SUBMIT_MANAGER_REVIEW', endorsed: true } as const;
    const moved = play.decide(standIn(play, 'manager'), review);
    expect(moved).toMatchObject({ moved: true, log: [{ actor: 'stranger', onBehalfOf: 'manager' }] });
    const voting = scoring();
    expect(voting.decide(standIn(voting, 'member-1'), sheet(voting.facts))).toMatchObject({ moved: false });
    const ratifying = confirmed(undefined, { policies: policiesForTests({ ratification: true }) });
    expect(ratifying.decide(standIn(ratifying, 'ratifier-1'), { type: 'RATIFY' })).toMatchObject({
      refusal: { code: 'only-ratifier' },
    });
  });
});

function actorOf(play: CaseInPlay, forWhom: string) {
  return actorForTests('stranger', play.facts, forWhom);
}
