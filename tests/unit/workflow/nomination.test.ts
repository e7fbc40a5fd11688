import { describe, expect, it } from '@jest/globals';
import { startCase } from '../../../src/domain/workflow/start-case.js';
import { CaseInPlay } from '../../support/case-in-play.js';
import { because } from '../../support/case-walks.js';
import { actorForTests, factsForTests, policiesForTests } from '../../support/workflow-facts.js';

const { people } = factsForTests();
const byColleague = { people: { ...people, nominatorId: 'colleague' } };
const notEligible = { eligibility: 'not-met' as const };

function submitted(changes = {}): CaseInPlay {
  const play = new CaseInPlay(factsForTests(changes));
  return play.send(play.facts.people.nominatorId, { type: 'SUBMIT' });
}

describe('a nomination', () => {
  it('goes from the manager’s draft through consent to the reviews', () => {
    const play = submitted();
    expect(play.state).toBe('nomination.consent');
    expect(play.send('candidate', { type: 'ACCEPT' }).state).toBe('review.self');
  });

  it('skips consent where the cycle says so', () => {
    expect(submitted({ policies: policiesForTests({ consent: false }) }).state).toBe('review.self');
  });

  it('of oneself is taken only where the cycle allows it, needs no consent, and asks the manager to sponsor it', () => {
    const facts = factsForTests({ people: { ...people, nominatorId: 'candidate' } });
    const start = { candidateId: 'candidate', managerId: 'manager', nominatorId: 'candidate' };
    const now = new Date('2026-03-03T02:00:00.000Z');
    const decision = startCase(start, actorForTests('candidate', facts), facts, now);
    expect(decision).toMatchObject({ moved: false, refusal: { code: 'self-nomination-off' } });
    const allowed = { people: facts.people, policies: policiesForTests({ selfNomination: true }) };
    expect(submitted(allowed).state).toBe('nomination.sponsorship');
  });

  it('is not begun before nominations open, after they end, or by another than the nominator', () => {
    const facts = factsForTests();
    const start = { candidateId: 'candidate', managerId: 'manager', nominatorId: 'manager' };
    const begin = (day: string, who = 'manager') =>
      startCase(start, actorForTests(who, facts), facts, new Date(`${day}T02:00:00.000Z`));
    expect(begin('2026-03-01')).toMatchObject({ refusal: { code: 'nominations-not-open' } });
    expect(begin('2026-03-14')).toMatchObject({ refusal: { code: 'nominations-over' } });
    expect(begin('2026-03-13').moved).toBe(true);
    expect(begin('2026-03-13', 'hr-1')).toMatchObject({ refusal: { code: 'only-nominator' } });
  });

  it('by a colleague needs consent and then the manager as sponsor', () => {
    const play = submitted(byColleague).send('candidate', { type: 'ACCEPT' });
    expect(play.state).toBe('nomination.sponsorship');
    expect(play.tries('line-above', { type: 'SPONSOR' })).toBe('only-manager');
    expect(play.send('manager', { type: 'SPONSOR' }).record.sponsorId).toBe('manager');
    expect(play.state).toBe('review.self');
  });

  it('refused by the manager can be brought once to the line above by the candidate', () => {
    const play = submitted(byColleague).send('candidate', { type: 'ACCEPT' });
    play.send('manager', { type: 'REFUSE', reason: because });
    expect(play.record.substate).toBe('refused');
    play.send('candidate', { type: 'ESCALATE' });
    expect(play.tries('manager', { type: 'SPONSOR' })).toBe('only-line-above');
    expect(play.send('line-above', { type: 'REFUSE', reason: because }).state).toBe('notAccepted');
  });

  it('that the candidate does not bring to the line above is not accepted', () => {
    const play = submitted(byColleague).send('candidate', { type: 'ACCEPT' });
    play.send('manager', { type: 'REFUSE', reason: because }).deadline();
    expect(play.state).toBe('notAccepted');
  });

  it('escalates by itself when the manager says nothing, and then lapses', () => {
    const play = submitted(byColleague).send('candidate', { type: 'ACCEPT' }).deadline();
    expect(play.record.substate).toBe('escalated');
    expect(play.deadline().state).toBe('lapsed');
  });

  it('of somebody not eligible takes two different people for an exception', () => {
    const play = submitted(notEligible).send('candidate', { type: 'ACCEPT' });
    expect(play.state).toBe('nomination.exception');
    play.send('hr-1', { type: 'GRANT', reason: because });
    expect(play.state).toBe('nomination.exception');
    expect(play.tries('hr-1', { type: 'GRANT', reason: because })).toBe('second-person-needed');
    expect(play.tries('auditor-1', { type: 'GRANT', reason: because })).toBe('only-second-for-exception');
    play.send('ratifier-1', { type: 'GRANT', reason: because });
    expect(play.state).toBe('review.self');
    expect(play.record.snapshot.context.exceptionBy).toEqual(['hr-1', 'ratifier-1']);
  });

  it('with unknown eligibility does not pass as eligible', () => {
    expect(submitted({ eligibility: 'unknown' }).send('candidate', { type: 'ACCEPT' }).state).toBe(
      'nomination.exception',
    );
  });

  it('of somebody not eligible ends as ineligible when HR refuses, when nobody acts, or without exceptions', () => {
    const refused = submitted(notEligible).send('candidate', { type: 'ACCEPT' });
    expect(refused.send('hr-1', { type: 'REFUSE', reason: because }).state).toBe('ineligible');
    expect(submitted(notEligible).send('candidate', { type: 'ACCEPT' }).deadline().state).toBe('ineligible');
    const off = { policies: policiesForTests({ exceptions: false }) };
    const late = submitted(off).change(notEligible).send('candidate', { type: 'ACCEPT' });
    expect(late.state).toBe('ineligible');
    const early = new CaseInPlay(factsForTests({ ...off, ...notEligible }));
    expect(early.tries('manager', { type: 'SUBMIT' })).toBe('not-eligible');
  });

  it('is not sent while another one of the same person is on its way', () => {
    const play = new CaseInPlay(factsForTests({ nominatedMeanwhile: true }));
    expect(play.tries('manager', { type: 'SUBMIT' })).toBe('nominated-meanwhile');
    expect(play.change({ nominatedMeanwhile: false }).send('manager', { type: 'SUBMIT' }).state).toBe(
      'nomination.consent',
    );
  });

  it('is not sent without a thesis, and lapses as a draft with the end of nominations', () => {
    const play = new CaseInPlay(factsForTests({ thesisWritten: false }));
    expect(play.tries('manager', { type: 'SUBMIT' })).toBe('thesis-missing');
    expect(play.deadline().state).toBe('lapsed');
  });

  it('stays open as a draft when an amendment moved the end of nominations', () => {
    const play = new CaseInPlay();
    const calendar = { ...play.facts.calendar, nominationsEndOn: '2026-03-20' };
    expect(play.change({ calendar }).deadline().state).toBe('nomination.draft');
    expect(play.record.dueAt).toBe('2026-03-20T15:59:59.999Z');
  });

  it('can be discarded as a draft, by its nominator alone, and only then', () => {
    expect(new CaseInPlay().tries('hr-1', { type: 'DISCARD' })).toBe('only-nominator');
    expect(new CaseInPlay().send('manager', { type: 'DISCARD' }).state).toBe('discarded');
    expect(submitted().tries('manager', { type: 'DISCARD' })).toBe('not-in-this-state');
  });

  it('lapses without the candidate’s consent, which nobody can give for them', () => {
    expect(submitted().deadline().state).toBe('lapsed');
    expect(submitted().tries('manager', { type: 'ACCEPT' })).toBe('only-candidate');
    expect(submitted().send('candidate', { type: 'REFUSE', reason: '' }).state).toBe('notAccepted');
  });
});
