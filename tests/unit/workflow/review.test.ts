import { describe, expect, it } from '@jest/globals';
import { because, inReview, inScreening } from '../../support/case-walks.js';
import { policiesForTests } from '../../support/workflow-facts.js';

const withPeers = { policies: policiesForTests({ peers: { fewest: 3, most: 5 } }) };
const three = ['peer-1', 'peer-2', 'peer-3'];
const endorse = { type: 'SUBMIT_MANAGER_REVIEW', endorsed: true } as const;

describe('the reviews', () => {
  it('go from the candidate to the manager to screening', () => {
    const play = inReview().send('candidate', { type: 'SUBMIT_SELF_REVIEW' });
    expect(play.state).toBe('review.manager');
    expect(play.send('manager', endorse).state).toBe('screening');
    expect(play.record.snapshot.context.endorsed).toBe(true);
  });

  it('go on without a self-review 15 working days later, flagged', () => {
    const play = inReview().deadline();
    expect(play.state).toBe('review.self');
    expect(play.deadline().state).toBe('review.manager');
    expect(play.record.snapshot.context.selfReviewMissing).toBe(true);
  });

  it('are written by the line above once the manager’s time has passed, and then skipped by HR', () => {
    const play = inReview().send('candidate', { type: 'SUBMIT_SELF_REVIEW' });
    expect(play.tries('line-above', endorse)).toBe('only-manager-or-stand-in');
    play.deadline();
    expect(play.tries('hr-1', { type: 'CONTINUE_WITHOUT', reason: because })).toBe('manager-still-has-time');
    play.deadline();
    expect(play.send('hr-1', { type: 'CONTINUE_WITHOUT', reason: because }).state).toBe('screening');
    const byLineAbove = inReview().send('candidate', { type: 'SUBMIT_SELF_REVIEW' }).deadline();
    expect(byLineAbove.send('line-above', endorse).state).toBe('screening');
  });

  it('are not submitted incomplete, nor without a reason where the manager does not endorse', () => {
    const play = inReview({ selfReview: { submitted: false, complete: false } });
    expect(play.tries('candidate', { type: 'SUBMIT_SELF_REVIEW' })).toBe('self-review-incomplete');
    play.change({ selfReview: { submitted: false, complete: true } });
    play.send('candidate', { type: 'SUBMIT_SELF_REVIEW' });
    expect(play.tries('manager', { type: 'SUBMIT_MANAGER_REVIEW', endorsed: false })).toBe('reason-missing');
    play.change({ managerReview: { submitted: false, complete: false } });
    expect(play.tries('manager', endorse)).toBe('manager-review-incomplete');
  });

  it('are returned at most twice', () => {
    const play = inScreening();
    play.send('hr-1', { type: 'RETURN', to: 'review.manager', reason: because }).send('manager', endorse);
    play.send('hr-1', { type: 'RETURN', to: 'review.self', reason: because });
    play.send('candidate', { type: 'SUBMIT_SELF_REVIEW' }).send('manager', endorse);
    expect(play.tries('hr-1', { type: 'RETURN', to: 'review.self', reason: because })).toBe(
      'no-returns-left',
    );
  });

  it('wait for peers until they are in', () => {
    const play = inReview(withPeers);
    expect(play.tries('manager', { type: 'NAME_PEERS', personIds: ['peer-1'] })).toBe('peers-number');
    const tied = ['candidate', 'peer-1', 'peer-2'];
    expect(play.tries('manager', { type: 'NAME_PEERS', personIds: tied })).toBe('peer-not-suitable');
    play.send('manager', { type: 'NAME_PEERS', personIds: three });
    expect(play.tries('manager', { type: 'NAME_PEERS', personIds: three })).toBe('peers-already-named');
    play.send('peer-1', { type: 'PEER_REPLY' });
    expect(play.tries('peer-1', { type: 'PEER_REPLY' })).toBe('peer-already-replied');
    play.send('candidate', { type: 'SUBMIT_SELF_REVIEW' }).send('manager', endorse);
    expect(play.record).toMatchObject({ state: 'review.manager', substate: 'awaitingPeers' });
    play.send('peer-2', { type: 'PEER_REPLY' });
    expect(play.send('peer-3', { type: 'PEER_REPLY' }).state).toBe('screening');
  });

  it('do not wait for peers past their due date', () => {
    const play = inReview(withPeers).send('manager', { type: 'NAME_PEERS', personIds: three });
    play.send('candidate', { type: 'SUBMIT_SELF_REVIEW' }).send('manager', endorse);
    expect(play.deadline().state).toBe('screening');
    expect(play.tries('peer-1', { type: 'PEER_REPLY' })).toBe('not-in-this-state');
  });

  it('seal by themselves with screening off', () => {
    const play = inReview({ policies: policiesForTests({ screening: false }), packetHash: null });
    play.send('candidate', { type: 'SUBMIT_SELF_REVIEW' });
    expect(play.tries('manager', endorse)).toBe('packet-not-prepared');
    play.change({ packetHash: 'hash' }).send('manager', endorse);
    expect(play.record).toMatchObject({ state: 'calibration.scheduled', packetHash: 'hash' });
  });

  it('are sealed by HR, or by the clock 10 working days later', () => {
    expect(inScreening().send('hr-1', { type: 'ACCEPT_PACKET' }).record.packetHash).toBe('packet-hash');
    const play = inScreening().deadline();
    expect(play.state).toBe('screening');
    expect(play.deadline().record).toMatchObject({
      state: 'calibration.scheduled',
      packetHash: 'packet-hash',
    });
    expect(inScreening({ packetHash: null }).tries('hr-1', { type: 'ACCEPT_PACKET' })).toBe(
      'packet-not-prepared',
    );
  });
});
