import { describe, expect, it } from '@jest/globals';
import {
  anotherCommittee,
  because,
  confirmed,
  decline,
  handIn,
  openBallot,
  openScoring,
  promote,
  rationale,
  released,
  vote,
} from '../../support/case-walks.js';
import type { CaseInPlay } from '../../support/case-in-play.js';
import { openDuties } from '../../../src/domain/workflow/open-duties.js';
import { policiesForTests } from '../../support/workflow-facts.js';

const reason = because;
const ratified = { policies: policiesForTests({ ratification: true }) };
const noticed = { policies: policiesForTests({ publicNotice: true }) };

describe('ratification', () => {
  it('confirms the decision, by a ratifier without a seat, in person', () => {
    const play = confirmed(promote, ratified);
    expect(play.state).toBe('ratification');
    expect(play.tries('hr-1', { type: 'RATIFY' })).toBe('only-ratifier');
    expect(play.send('ratifier-1', { type: 'RATIFY' })).toMatchObject({ state: 'decided' });
  });

  it('sends back once: for wording to the chair, else to a new sitting as next revision, the former outcome kept', () => {
    const wording = confirmed(promote, ratified);
    wording.send('ratifier-1', { type: 'SEND_BACK', about: 'wording', reason });
    expect(wording.record).toMatchObject({
      state: 'calibration.rationale',
      outcome: 'promoted',
      revision: 1,
    });
    wording.send('member-1', rationale(wording.facts));
    expect(wording.tries('ratifier-2', { type: 'SEND_BACK', about: 'wording', reason })).toBe(
      'already-sent-back',
    );
    const anew = confirmed(promote, ratified);
    anew.send('ratifier-1', { type: 'SEND_BACK', about: 'decision', reason });
    expect(anew.record).toMatchObject({ state: 'calibration.discussion', outcome: null, revision: 2 });
    expect(anew.record.snapshot.context.former).toMatchObject([{ revision: 1, outcome: 'promoted' }]);
  });

  it('passes to another ratifier by recusal, or after the deadline by HR', () => {
    const play = confirmed(promote, ratified).send('ratifier-1', { type: 'RECUSE' });
    expect(play.tries('ratifier-1', { type: 'RATIFY' })).toBe('only-ratifier');
    const name = { type: 'NAME_RATIFIER', personId: 'ratifier-1', reason } as const;
    expect(play.tries('hr-1', name)).toBe('ratifier-not-suitable');
    play.send('hr-1', { ...name, personId: 'ratifier-2' });
    expect(play.send('ratifier-2', { type: 'RATIFY' }).state).toBe('decided');
  });
});

describe('the release', () => {
  it('waits for the release day, and then comes by itself at its end', () => {
    const play = confirmed();
    expect(play.tries('hr-1', { type: 'RELEASE' })).toBe('release-day-not-reached');
    expect(play.deadline().state).toBe('released');
    expect(play.now.toISOString().slice(0, 10)).toBe('2026-05-29');
  });

  it('waits on when an amendment moved the release day', () => {
    const play = confirmed();
    play.change({ calendar: { ...play.facts.calendar, releaseOn: '2026-06-12' } });
    expect(play.deadline().state).toBe('decided');
    expect(play.deadline().state).toBe('released');
    expect(play.now.toISOString().slice(0, 10)).toBe('2026-06-12');
  });

  it('of a promotion goes through the public notice where it is on; of a decline never', () => {
    const play = released(promote, noticed);
    expect(play.state).toBe('notice');
    play.send('stranger', { type: 'OBJECT', reason });
    expect(play.deadline().state).toBe('released');
    expect(released(decline, noticed).state).toBe('released');
  });

  it('is acknowledged by the candidate once, which moves nothing', () => {
    const play = released().send('candidate', { type: 'ACKNOWLEDGE' });
    expect(play.state).toBe('released');
    expect(play.tries('candidate', { type: 'ACKNOWLEDGE' })).toBe('already-acknowledged');
  });

  it('waits in the candidate’s inbox until it is read, no longer than the appeal window, and moves nothing', () => {
    for (const play of [released(promote), released(decline), released(promote, noticed)]) {
      const { appealUntil } = play.record.snapshot.context;
      expect(inboxOf(play, 'candidate')).toEqual([{ event: 'ACKNOWLEDGE', dueAt: appealUntil }]);
      const before = play.state;
      play.send('candidate', { type: 'ACKNOWLEDGE' });
      expect([play.state, inboxOf(play, 'candidate')]).toEqual([before, []]);
    }
    const unread = released(promote).deadline();
    expect([unread.state, inboxOf(unread, 'candidate')]).toEqual(['released', []]);
    expect(unread.tries('candidate', { type: 'ACKNOWLEDGE' })).toBeNull();
  });

  it('without an appeal window is to be read as long as it is open', () => {
    const play = released(decline, { policies: policiesForTests({ appeals: null }) });
    expect(inboxOf(play, 'candidate')).toEqual([{ event: 'ACKNOWLEDGE', dueAt: play.record.dueAt }]);
  });

  it('of a decline closes with the appeal window', () => {
    const play = released(decline).deadline();
    expect(play.state).toBe('closed');
    expect(play.now.toISOString().slice(0, 10)).toBe('2026-06-12');
  });

  it('of a promotion closes once it is implemented: by the clock at the effective date', () => {
    const play = released().deadline();
    expect(play.state).toBe('released');
    expect(play.deadline().state).toBe('closed');
    expect(play.now.toISOString()).toBe('2026-06-30T16:00:00.001Z');
    expect(play.record.snapshot.context.implementedAt).not.toBeNull();
  });

  it('is implemented by HR, and closes with the window', () => {
    const play = released().send('hr-1', { type: 'IMPLEMENT' });
    expect(play.state).toBe('released');
    expect(play.tries('hr-1', { type: 'IMPLEMENT' })).toBe('already-implemented');
    expect(play.deadline().state).toBe('closed');
    expect(released(decline).tries('hr-1', { type: 'IMPLEMENT' })).toBe('not-promoted');
  });
});

describe('reopening', () => {
  it('takes HR and somebody from outside of HR, and keeps the former decision', () => {
    const play = confirmed();
    expect(play.tries('auditor-1', { type: 'REOPEN', reason })).toBe('only-hr');
    play.send('hr-1', { type: 'REOPEN', reason });
    expect(play.tries('hr-2', { type: 'REOPEN', reason })).toBe('only-supervisor');
    play.send('auditor-1', { type: 'REOPEN', reason });
    expect(play.record).toMatchObject({ state: 'calibration.scheduled', revision: 2, outcome: null });
    expect(play.record.snapshot.context.former).toMatchObject([{ outcome: 'promoted', undoneBy: 'REOPEN' }]);
    expect(play.record.packetHash).toBe('packet-hash');
  });

  it('ends with `released`', () => {
    expect(released().tries('hr-1', { type: 'REOPEN', reason })).toBe('not-in-this-state');
    const notice = released(promote, noticed).send('hr-1', { type: 'REOPEN', reason });
    expect(notice.send('ratifier-1', { type: 'REOPEN', reason }).state).toBe('calibration.scheduled');
  });
});

describe('an appeal', () => {
  const appeal = { type: 'APPEAL', ground: 'evidence-overlooked', reason } as const;

  function heard(choices = decline) {
    return released(choices).send('candidate', appeal).send('hr-1', { type: 'ADMIT_APPEAL' });
  }

  it('is the candidate’s, against what is not a promotion, within the window, once', () => {
    expect(released().tries('candidate', appeal)).toBe('appeal-not-open');
    expect(released(decline).tries('manager', appeal)).toBe('only-candidate');
    const off = { policies: policiesForTests({ appeals: null }) };
    expect(released(decline, off).tries('candidate', appeal)).toBe('appeal-not-open');
    const refused = released(decline).send('candidate', appeal);
    refused.send('hr-1', { type: 'REFUSE_APPEAL', reason });
    expect(refused.state).toBe('released');
    expect(refused.tries('candidate', appeal)).toBe('appeal-not-open');
    expect(refused.deadline().state).toBe('closed');
  });

  it('is admitted by the clock where HR says nothing', () => {
    const play = released(decline).send('candidate', appeal).deadline();
    expect(play.record).toMatchObject({ state: 'appeal', substate: 'hearing' });
  });

  it('is decided by two votes alike, and one person has one vote', () => {
    const play = heard().send('panel-1', { type: 'OVERTURN', reason });
    play.send('panel-1', { type: 'OVERTURN', reason });
    expect(play.state).toBe('appeal');
    play.send('panel-2', { type: 'DISMISS_APPEAL', reason }).send('panel-2', { type: 'OVERTURN', reason });
    expect(play.record).toMatchObject({
      state: 'released',
      outcome: 'promoted',
      releasedOutcome: 'promoted',
    });
    expect(play.record.snapshot.context).toMatchObject({
      outcomeBy: 'appeal',
      former: [{ outcome: 'declined', undoneBy: 'OVERTURN' }],
    });
    expect(play.deadline().state).toBe('closed');
  });

  it('dismissed leaves the outcome, without another appeal', () => {
    const play = heard().send('panel-1', { type: 'DISMISS_APPEAL', reason });
    expect(play.tries('hr-1', { type: 'DISMISS_APPEAL', reason })).toBe('only-panel');
    play.send('panel-3', { type: 'DISMISS_APPEAL', reason });
    expect(play.record).toMatchObject({ state: 'released', outcome: 'declined' });
  });

  it('remanded goes to another committee as next revision; what was released stays readable until the new decision', () => {
    const play = heard()
      .send('panel-1', { type: 'REMAND', reason })
      .send('panel-2', { type: 'REMAND', reason });
    expect(play.record).toMatchObject({
      state: 'calibration.scheduled',
      revision: 2,
      outcome: null,
      releasedOutcome: 'declined',
    });
    const assign = { type: 'ASSIGN_SESSION', sessionId: 'session-1' } as const;
    expect(play.session({ state: 'planned' }).tries('hr-1', assign)).toBe('committee-not-another');
    handIn(openScoring(anotherCommittee(play))).send('facilitator', { type: 'REVEAL' });
    play.session({ state: 'meeting' }).send('other-1', { type: 'OPEN_BALLOT' });
    vote(play, promote).send('other-1', { type: 'CLOSE_BALLOT' }).send('other-1', rationale(play.facts));
    play.send('hr-1', { type: 'RELEASE' });
    expect(play.record).toMatchObject({
      state: 'released',
      outcome: 'promoted',
      releasedOutcome: 'promoted',
    });
  });

  it('sent back after the remand stays with the second committee; the first may still not hear it', () => {
    const ratifiedAppeals = { policies: policiesForTests({ ratification: true }) };
    const play = confirmed(decline, ratifiedAppeals).send('ratifier-1', { type: 'RATIFY' });
    play.deadline().send('candidate', appeal).send('hr-1', { type: 'ADMIT_APPEAL' });
    play.send('panel-1', { type: 'REMAND', reason }).send('panel-2', { type: 'REMAND', reason });
    const first = play.facts.seats;
    handIn(openScoring(anotherCommittee(play))).send('facilitator', { type: 'REVEAL' });
    play.session({ state: 'meeting' }).send('other-1', { type: 'OPEN_BALLOT' });
    vote(play, promote).send('other-1', { type: 'CLOSE_BALLOT' }).send('other-1', rationale(play.facts));
    play.send('ratifier-2', { type: 'SEND_BACK', about: 'decision', reason });
    expect(play.record).toMatchObject({ state: 'calibration.discussion', revision: 3, outcome: null });
    play.session({ state: 'closed' }).deadline();
    const second = play.facts.seats;
    const assign = { type: 'ASSIGN_SESSION', sessionId: 'session-1' } as const;
    play.session({ state: 'planned' }).change({ seats: first });
    expect(play.tries('hr-1', assign)).toBe('committee-not-another');
    expect(play.change({ seats: second }).tries('hr-1', assign)).toBeNull();
    play.session({ state: 'scoring' }).send('facilitator', { type: 'OPEN_SCORING' });
    expect(play.state).toBe('calibration.discussion');
  });

  it('that the panel does not decide is remanded', () => {
    expect(heard().deadline().state).toBe('calibration.scheduled');
  });
});

describe('the chair of a ballot', () => {
  it('may leave closing it to the facilitator', () => {
    const play = vote(
      openBallot(handIn(openScoring(confirmedLess())).send('facilitator', { type: 'REVEAL' })),
      promote,
    );
    expect(play.send('facilitator', { type: 'CLOSE_BALLOT' }).state).toBe('calibration.rationale');
  });
});

function confirmedLess() {
  const play = confirmed().send('hr-1', { type: 'REOPEN', reason });
  return play.send('ratifier-1', { type: 'REOPEN', reason });
}

function inboxOf({ record, facts, now }: CaseInPlay, personId: string) {
  return openDuties(record, facts, now)
    .filter(({ owner }) => owner.kind === 'people' && owner.personIds.includes(personId))
    .map(({ event, dueAt }) => ({ event, dueAt }));
}
