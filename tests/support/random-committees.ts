import fc from 'fast-check';
import { type RosterMember, seatsFor } from '../../src/domain/calibration/roster.js';
import type { Seat } from '../../src/domain/calibration/seat.js';
import type { BallotChoice } from '../../src/domain/workflow/case-event.js';
import type { CaseFacts } from '../../src/domain/workflow/case-facts.js';
import { factsForTests } from './workflow-facts.js';

/** What one member of a random committee does, in its place of the roster. */
export interface Conduct {
  /** How they are tied to the case; `none` to nothing. */
  readonly tie: 'none' | 'line-above' | 'peer' | 'same-level';
  /** Steps aside of their own will: while scoring, while the ballot is open, or never. */
  readonly leaves: 'scoring' | 'ballot' | 'never';
  readonly handsIn: boolean;
  /** A value for each dimension; null is *can't tell*. */
  readonly values: readonly (number | null)[];
  /** Another value for each dimension, for a second world. */
  readonly otherValues: readonly (number | null)[];
  readonly vote: BallotChoice | null;
  readonly otherVote: BallotChoice;
}

export interface RandomCommittee {
  readonly facts: CaseFacts;
  readonly conduct: ReadonlyMap<string, Conduct>;
}

export const dimensions = ['analysis', 'design', 'delivery'] as const;

const value = fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 5 }));
const values = fc.array(value, { minLength: dimensions.length, maxLength: dimensions.length });
const choice = fc.constantFrom<BallotChoice>('promote', 'decline', 'abstain');
const mostly = <T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof(
    { arbitrary: fc.constant(usual), weight: 5 },
    { arbitrary: fc.constantFrom(...others), weight: 1 },
  );

const conduct: fc.Arbitrary<Conduct> = fc.record({
  tie: mostly<Conduct['tie']>('none', 'line-above', 'peer', 'same-level'),
  leaves: mostly<Conduct['leaves']>('never', 'scoring', 'ballot'),
  handsIn: mostly(true, false),
  values,
  otherValues: values,
  vote: fc.oneof({ arbitrary: choice, weight: 6 }, { arbitrary: fc.constant(null), weight: 1 }),
  otherVote: choice,
});

/** 5 to 9 members, or 3 and more with two alternates; some tied to the case, some who leave, stay silent or do not vote. */
export const randomCommittee: fc.Arbitrary<RandomCommittee> = fc
  .record({ members: fc.integer({ min: 3, max: 9 }), alternates: fc.integer({ min: 0, max: 3 }) })
  .map(({ members, alternates }) => ({
    members,
    alternates: members < 5 ? Math.max(2, alternates) : alternates,
  }))
  .chain(({ members, alternates }) =>
    fc.record({
      members: fc.constant(members),
      conducts: fc.array(conduct, { minLength: members + alternates, maxLength: members + alternates }),
      ranks: fc.array(fc.integer({ min: 3, max: 7 }), {
        minLength: members + alternates,
        maxLength: members + alternates,
      }),
      targetRank: fc.constantFrom(3, 5),
    }),
  )
  .map(({ members, conducts, ranks, targetRank }) => {
    const roster = conducts.map((_, index): RosterMember => ({
      seatId: `seat-${index + 1}`,
      number: index + 1,
      personId: `member-${index + 1}`,
      office: index === 0 ? 'chair' : index === 1 ? 'deputy' : index < members ? 'member' : 'alternate',
      rank: ranks[index] ?? 3,
    }));
    const tied = (tie: Conduct['tie']) =>
      roster.filter((_, index) => conducts[index]?.tie === tie).map(({ personId }) => personId);
    const base = factsForTests({ dimensions, targetRank });
    const people = {
      ...base.people,
      // Nobody is the line above of one person together with another.
      lineAboveId: tied('line-above')[0] ?? base.people.lineAboveId,
      peerIds: [...tied('peer'), ...tied('line-above').slice(1)],
    };
    const seats: readonly Seat[] = seatsFor(roster, people, tied('same-level'));
    return {
      facts: { ...base, people, seats },
      conduct: new Map(roster.map(({ personId }, index) => [personId, conducts[index] as Conduct])),
    };
  });
