import type { BallotChoice, CaseEvent } from '../../src/domain/workflow/case-event.js';
import type { CaseFacts } from '../../src/domain/workflow/case-facts.js';
import { CaseInPlay } from './case-in-play.js';
import { factsForTests, seatsForTests } from './workflow-facts.js';

export const because = 'a reason in words';

export function sheet(facts: CaseFacts, value = 4): Extract<CaseEvent, { type: 'SUBMIT_SCORES' }> {
  return {
    type: 'SUBMIT_SCORES',
    scores: facts.dimensions.map((dimension) => ({ dimension, value })),
  };
}

export function rationale(facts: CaseFacts): Extract<CaseEvent, { type: 'CONFIRM_DECISION' }> {
  const rationales = facts.dimensions.map((dimension) => ({
    dimension,
    conclusion: 'meets' as const,
    text: 'shown in the release of the spring',
  }));
  return { type: 'CONFIRM_DECISION', rationales, differsBecause: because };
}

export function inReview(changes: Partial<CaseFacts> = {}): CaseInPlay {
  return new CaseInPlay(factsForTests(changes))
    .send('manager', { type: 'SUBMIT' })
    .send('candidate', { type: 'ACCEPT' });
}

export function inScreening(changes: Partial<CaseFacts> = {}): CaseInPlay {
  return inReview(changes)
    .send('candidate', { type: 'SUBMIT_SELF_REVIEW' })
    .send('manager', { type: 'SUBMIT_MANAGER_REVIEW', endorsed: true });
}

export function scheduled(changes: Partial<CaseFacts> = {}): CaseInPlay {
  return inScreening(changes).send('hr-1', { type: 'ACCEPT_PACKET' });
}

/** Assigned to the session of the facts, planned, and its scoring opened. */
export function openScoring(play: CaseInPlay): CaseInPlay {
  const sessionId = play.facts.session?.sessionId ?? '';
  return play
    .session({ state: 'planned' })
    .send('hr-1', { type: 'ASSIGN_SESSION', sessionId })
    .session({ state: 'scoring' })
    .send('facilitator', { type: 'OPEN_SCORING' });
}

export function scoring(changes: Partial<CaseFacts> = {}): CaseInPlay {
  return openScoring(scheduled(changes));
}

export function handIn(play: CaseInPlay, value = 4): CaseInPlay {
  const open = play.facts.seats.filter((seat) => seat.status === 'open');
  for (const seat of open) play.send(seat.personId, sheet(play.facts, value));
  return play;
}

export function discussion(changes: Partial<CaseFacts> = {}): CaseInPlay {
  return handIn(scoring(changes)).send('facilitator', { type: 'REVEAL' });
}

export function openBallot(play: CaseInPlay): CaseInPlay {
  return play.session({ state: 'meeting' }).send('member-1', { type: 'OPEN_BALLOT' });
}

export function vote(play: CaseInPlay, choices: readonly BallotChoice[]): CaseInPlay {
  const open = play.facts.seats.filter((seat) => seat.status === 'open');
  choices.forEach((choice, index) => {
    play.send(open[index]?.personId ?? '', { type: 'CAST_BALLOT', choice, againstOwnScore: true });
  });
  return play;
}

export const promote: readonly BallotChoice[] = ['promote', 'promote', 'promote', 'promote', 'promote'];
export const decline: readonly BallotChoice[] = ['decline', 'decline', 'decline', 'decline', 'decline'];

export function balloted(choices = promote, changes: Partial<CaseFacts> = {}): CaseInPlay {
  return vote(openBallot(discussion(changes)), choices).send('member-1', { type: 'CLOSE_BALLOT' });
}

export function confirmed(choices = promote, changes: Partial<CaseFacts> = {}): CaseInPlay {
  const play = balloted(choices, changes);
  return play.send('member-1', rationale(play.facts));
}

/** Confirmed and released by HR on the release day. */
export function released(choices = promote, changes: Partial<CaseFacts> = {}): CaseInPlay {
  const play = confirmed(choices, changes);
  play.now = new Date(`${play.facts.calendar.releaseOn}T02:00:00.000Z`);
  return play.send('hr-1', { type: 'RELEASE' });
}

/** Other people on the seats, as a second committee has them. */
export function anotherCommittee(play: CaseInPlay, count = 5): CaseInPlay {
  const seats = seatsForTests(count).map((seat) => ({
    ...seat,
    seatId: `other-${seat.number}`,
    personId: `other-${seat.number}`,
  }));
  return play.change({ seats });
}
