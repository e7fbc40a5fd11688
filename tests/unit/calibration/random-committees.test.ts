import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { partiesOf } from '../../../src/cases/case-parties.js';
import { chairOf, chairsOf } from '../../../src/domain/calibration/chair.js';
import { compositionProblem } from '../../../src/domain/calibration/composition.js';
import { roundedProfile } from '../../../src/domain/calibration/hints.js';
import {
  ballotsCast,
  openSeats,
  quorumOf,
  seatOf,
  sheetsHandedIn,
} from '../../../src/domain/calibration/open-seats.js';
import { discussionOrder } from '../../../src/domain/calibration/scores.js';
import type { Seat } from '../../../src/domain/calibration/seat.js';
import { resultOf, tallyOf } from '../../../src/domain/calibration/tally.js';
import { accessRoles } from '../../../src/domain/visibility/relation.js';
import { relationsTo } from '../../../src/domain/visibility/relations-to.js';
import { access } from '../../../src/domain/visibility/viewer-access.js';
import { objectsOfNoCase, visibleObjects } from '../../../src/domain/visibility/visibility-table.js';
import { allowedEvents } from '../../../src/domain/workflow/allowed-events.js';
import { type CaseState, isFinal } from '../../../src/domain/workflow/case-state.js';
import { openDuties } from '../../../src/domain/workflow/open-duties.js';
import { visibleState } from '../../../src/domain/workflow/visible-state.js';
import type { CaseInPlay } from '../../support/case-in-play.js';
import {
  anotherCommittee,
  because,
  decline,
  handIn,
  openScoring,
  rationale,
  scoring,
  vote,
} from '../../support/case-walks.js';
import {
  type Conduct,
  dimensions,
  randomCommittee,
  type RandomCommittee,
} from '../../support/random-committees.js';
import { moments } from '../visibility/moments.js';

const objectsOfCases = visibleObjects.filter((object) => !objectsOfNoCase.has(object));

interface World {
  /** Which of the two values that each member has. */
  readonly scores: 'values' | 'otherValues';
  readonly votes: 'vote' | 'otherVote';
}

/** Called after each step, with what happened. */
type Look = (play: CaseInPlay, step: string) => void;

const base: World = { scores: 'values', votes: 'vote' };
const of = ({ conduct }: RandomCommittee, { personId }: Seat): Conduct => conduct.get(personId) as Conduct;

function heard(committee: RandomCommittee): boolean {
  const { seats, targetRank, highestFreeRank } = committee.facts;
  return compositionProblem(seats, targetRank, highestFreeRank) === null;
}

/** From the opened scoring to the confirmed decision, as far as the members' conduct carries the case. */
function sit(committee: RandomCommittee, world: World, look: Look): CaseInPlay {
  const play = scoring(committee.facts);
  look(play, 'OPEN_SCORING');
  for (const seat of play.facts.seats) {
    if (of(committee, seat).leaves === 'scoring') tries(play, look, seat.personId, { type: 'RECUSE' });
  }
  for (const seat of openSeats(play.facts.seats)) {
    const { handsIn, [world.scores]: values } = of(committee, seat);
    const scores = dimensions.map((dimension, index) => ({ dimension, value: values[index] ?? null }));
    if (handsIn) tries(play, look, seat.personId, { type: 'SUBMIT_SCORES', scores });
  }
  if (!tries(play, look, 'facilitator', { type: 'REVEAL' })) {
    play.deadline();
    tries(play, look, 'facilitator', { type: 'REVEAL' });
  }
  if (stateOf(play) !== 'calibration.discussion') return play;
  look(play, 'revealed');
  play.session({ state: 'meeting' });
  for (let round = 1; round <= 2 && stateOf(play) === 'calibration.discussion'; round++) {
    tries(play, look, chairOf(play.facts.seats)?.personId ?? '', { type: 'OPEN_BALLOT' });
    ballot(committee, world, play, look);
  }
  const chair = chairOf(play.facts.seats)?.personId ?? '';
  if (stateOf(play) === 'calibration.rationale') tries(play, look, chair, rationale(play.facts));
  return play;
}

function ballot(committee: RandomCommittee, world: World, play: CaseInPlay, look: Look): void {
  for (const seat of openSeats(play.facts.seats)) {
    const { vote: own, leaves, [world.votes]: choice } = of(committee, seat);
    // Who does not vote votes in neither world.
    if (own !== null && choice !== null)
      tries(play, look, seat.personId, { type: 'CAST_BALLOT', choice, againstOwnScore: true });
    if (leaves === 'ballot') tries(play, look, seat.personId, { type: 'RECUSE' });
  }
  tries(play, look, chairOf(play.facts.seats)?.personId ?? '', { type: 'CLOSE_BALLOT' });
}

function tries(
  play: CaseInPlay,
  look: Look,
  who: string,
  event: Parameters<CaseInPlay['tries']>[1],
): boolean {
  if (play.tries(who, event) !== null) return false;
  look(play, event.type);
  return true;
}

function always(property: (committee: RandomCommittee) => void, runs = 150): void {
  fc.assert(
    fc.property(randomCommittee.filter(heard), (committee) => property(committee)),
    { numRuns: runs },
  );
}

/** Asked anew: every step may have changed it. */
const stateOf = (play: CaseInPlay): CaseState => play.state;
const everybody = (play: CaseInPlay): string[] => [
  ...['candidate', 'manager', 'line-above', 'facilitator', 'hr-1', 'auditor-1', 'ratifier-1'],
  ...play.facts.seats.map(({ personId }) => personId),
];
const buttonsOf = (play: CaseInPlay, who: string) =>
  allowedEvents(play.record, play.actor(who), play.facts, play.now);

/** The numbers are those of section 11 of the design; 13 is held by `tests/integration/decisions/random-documents.test.ts`. */
describe('in a random committee, with random conflicts, absences and votes', () => {
  it('a sitting comes to every end that there is', () => {
    const seen = new Set<string>();
    always((committee) => {
      const play = sit(committee, base, () => undefined);
      seen.add(play.record.outcome ?? play.state);
    }, 400);
    for (const end of ['promoted', 'declined', 'deferred', 'calibration.scoring', 'calibration.ballot'])
      expect([...seen]).toContain(end);
  });

  it('nothing but the closing of a ballot sets the outcome, and it is what a recount of the open seats gives (invariant 1)', () => {
    always((committee) => {
      let outcome: string | null = null;
      let before: readonly Seat[] = [];
      sit(committee, base, (play, step) => {
        if (step === 'CLOSE_BALLOT' && play.record.outcome !== null) {
          expect(play.record.outcome).toBe(recount(before, committee.facts.targetRank, play.record.round));
        } else expect(play.record.outcome).toBe(outcome);
        ({ outcome } = play.record);
        before = play.facts.seats;
      });
    });
  });

  it('recused and empty seats count nowhere, whatever stands on them (invariant 4)', () => {
    always((committee) => {
      sit(committee, base, ({ facts: { seats } }) => {
        const open = openSeats(seats);
        const scribbled = seats.map((seat, index): Seat =>
          seat.status === 'open'
            ? seat
            : {
                ...seat,
                sheetHandedIn: true,
                scores: dimensions.map((dimension) => ({ dimension, value: 1 + (index % 5) })),
                ballot: index % 2 === 0 ? 'promote' : 'decline',
              },
        );
        for (const many of [seats, scribbled]) expect(figures(many)).toEqual(figures(open));
        expect(tallyOf(seats).quorum).toBe(quorumOf(open.length));
      });
    }, 60);
  });

  it('who holds a recused seat is taken nothing from, and reads nothing of the case in any of its moments (invariant 3)', () => {
    always((committee) => {
      sit(committee, base, (play) => {
        const { seats, people } = play.facts;
        const parties = partiesOf({ ...play.record, department: 'clinical' }, play.facts, play.now);
        const tied = [people.lineAboveId, ...people.peerIds];
        for (const { personId } of seats.filter(({ status }) => status === 'recused')) {
          expect(seatOf(personId, seats)).toBeNull();
          if (tied.includes(personId)) continue;
          expect(buttonsOf(play, personId)).toEqual([]);
          const viewer = {
            person: personId,
            roles: accessRoles,
            hrDepartments: 'all',
            standsInFor: [],
          } as const;
          const relations = relationsTo(parties, viewer);
          const read = moments.flatMap((moment) =>
            objectsOfCases.filter((object) => access(object, relations, moment) !== 'none'),
          );
          expect(read).toEqual([]);
        }
      });
    }, 12);
  });

  it('before the reveal scores change nothing: not the record, not the log, nobody’s buttons or duties (invariant 5)', () => {
    always((committee) => {
      const told = (world: World): string[] => {
        const lines: string[] = [];
        sit(committee, world, (play, step) => {
          if (play.record.snapshot.context.revealed) return;
          const buttons = everybody(play).map((who) => buttonsOf(play, who));
          const duties = openDuties(play.record, play.facts, play.now);
          lines.push(JSON.stringify([step, play.record, play.log, buttons, duties]));
        });
        return lines;
      };
      expect(told({ ...base, scores: 'otherValues' })).toEqual(told(base));
    }, 60);
  });

  it('before the release votes change nothing for candidate and manager: not the state they see, not their buttons (invariant 6)', () => {
    always((committee) => {
      const seen = (world: World): Set<string> => {
        const lines = new Set<string>();
        sit(committee, world, (play) => {
          const { calendar } = play.facts;
          for (const who of ['candidate', 'manager'] as const) {
            const state = visibleState(play.record, who, play.now, { calendar, managerDayBefore: false });
            lines.add(JSON.stringify([who, state, buttonsOf(play, who)]));
          }
        });
        return lines;
      };
      expect(seen({ ...base, votes: 'otherVote' })).toEqual(seen(base));
    }, 60);
  });

  it('a case waits nowhere for ever: with nobody but the clock acting it comes to an end (invariant 12)', () => {
    always((committee) => {
      const play = sit(committee, base, () => undefined);
      for (let steps = 0; !isFinal(play.state); steps++) {
        expect([play.state, play.record.dueAt !== null, steps < 60]).toEqual([play.state, true, true]);
        play.deadline();
      }
    }, 40);
  });

  it('a case that one committee could not decide is decided by the next (invariant 12)', () => {
    always((committee) => {
      const play = sit(committee, base, () => undefined);
      if (!play.state.startsWith('calibration.') || play.state === 'calibration.rationale') return;
      for (let tried = 0; play.state !== 'calibration.scheduled' && tried < 5; tried++) {
        if (play.tries('facilitator', { type: 'RESCHEDULE', cause: 'other', reason: because }) === null)
          break;
        play.deadline();
      }
      expect(play.state).toBe('calibration.scheduled');
      const { formerMemberIds } = play.facts;
      expect(formerMemberIds.filter((id) => id.startsWith('other-'))).toEqual([]);
      openScoring(anotherCommittee(play));
      if (play.state === 'calibration.scoring') handIn(play).send('facilitator', { type: 'REVEAL' });
      play.session({ state: 'meeting' }).send('other-1', { type: 'OPEN_BALLOT' });
      vote(play, decline).send('other-1', { type: 'CLOSE_BALLOT' }).send('other-1', rationale(play.facts));
      expect([play.state, play.record.outcome]).toEqual(['decided', 'declined']);
    }, 40);
  });
});

/** Everything that is worked out from seats. */
function figures(seats: readonly Seat[]) {
  return {
    tally: tallyOf(seats),
    handedIn: sheetsHandedIn(seats),
    cast: ballotsCast(seats),
    chairs: chairsOf(seats).map(({ seatId }) => seatId),
    order: discussionOrder(dimensions, seats),
    profile: roundedProfile({ dimensions, seats }),
    results: [3, 5].map((rank) =>
      resultOf(tallyOf(seats), rank, 1, { strictFromRank: 5, strict: { numerator: 2, denominator: 3 } }),
    ),
  };
}

/** As section 5 of the design has it, counted another way. */
function recount(seats: readonly Seat[], rank: number, round: number): string | null {
  const ballots = seats.filter(({ status, ballot: cast }) => status === 'open' && cast !== null);
  const share = (choice: string): number =>
    ballots.filter((seat) => seat.ballot === choice).length / ballots.length;
  if (rank >= 5 ? share('promote') >= 2 / 3 - 1e-9 : share('promote') > 0.5) return 'promoted';
  if (share('decline') > 0.5) return 'declined';
  return round >= 2 ? 'deferred' : null;
}
