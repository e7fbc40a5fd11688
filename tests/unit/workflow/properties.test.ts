import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openSeats } from '../../../src/domain/calibration/open-seats.js';
import { phase } from '../../../src/domain/visibility/phase.js';
import { access } from '../../../src/domain/visibility/viewer-access.js';
import type { AccessRole } from '../../../src/domain/workflow/actor.js';
import { awaitedActs } from '../../../src/domain/workflow/awaited-acts.js';
import { allowedEvents, isAllowed } from '../../../src/domain/workflow/allowed-events.js';
import type { CaseEvent, CaseEventType } from '../../../src/domain/workflow/case-event.js';
import { caseEventTypes } from '../../../src/domain/workflow/case-event-types.js';
import type { CaseFacts } from '../../../src/domain/workflow/case-facts.js';
import type { CaseRecord } from '../../../src/domain/workflow/case-record.js';
import { isFinal } from '../../../src/domain/workflow/case-state.js';
import { decideCase } from '../../../src/domain/workflow/decide-case.js';
import { foldCase } from '../../../src/domain/workflow/fold-case.js';
import { openDuties } from '../../../src/domain/workflow/open-duties.js';
import { wellFormed } from '../../support/case-commands.js';
import {
  confirmed,
  decline,
  discussion,
  openBallot,
  promote,
  released,
  scheduled,
  scoring,
} from '../../support/case-walks.js';
import { CaseInPlay } from '../../support/case-in-play.js';
import {
  actorForTests,
  factsForTests,
  policiesForTests,
  seatForTests,
  seatsForTests,
} from '../../support/workflow-facts.js';

const seats = [...seatsForTests(5), seatForTests(6, { office: 'alternate', status: 'reserve' })];
const people = { ...factsForTests().people, nominatorId: 'colleague' };
const everythingOn = policiesForTests({
  peers: { fewest: 3, most: 5 },
  ratification: true,
  publicNotice: true,
});
const ratified = { seats, policies: policiesForTests({ ratification: true, publicNotice: true }) };
const unscreened = policiesForTests({ consent: false, screening: false });

/** Where walks begin: at the draft in three worlds, and further on, so that the late states are reached often. */
const starts: readonly (() => CaseInPlay)[] = [
  () => new CaseInPlay(factsForTests({ seats })),
  () => new CaseInPlay(factsForTests({ seats, people, eligibility: 'unknown', policies: everythingOn })),
  () => new CaseInPlay(factsForTests({ seats, targetRank: 5, policies: unscreened })),
  () => scheduled({ seats }),
  () => scoring({ seats, targetRank: 5 }),
  () => openBallot(discussion({ seats })),
  () => confirmed(promote, ratified),
  () => released(decline, { seats }),
  () => released(promote, { seats, policies: policiesForTests({ publicNotice: true }) }),
];

/** One step of a walk as a test sees it. */
interface Taken {
  readonly before: CaseRecord;
  readonly event: CaseEvent;
  readonly facts: CaseFacts;
  readonly play: CaseInPlay;
}

/** Tries up to this many events before it lets the next deadline pass. */
const tries = 25;

/** Walks a case along random events, of those the machine takes, and shows every step to `look`. */
function walk(start: number, choices: readonly number[], look: (taken: Taken) => void): CaseInPlay {
  const play = (starts[start % starts.length] ?? (() => new CaseInPlay()))();
  choices.forEach((choice, index) => {
    if (isFinal(play.state)) return;
    play.change({ packetHash: `hash-${index}` });
    const sent = wellFormed(play.facts).flatMap(({ who, event, facts }) =>
      who.map((name) => ({ name, event, facts })),
    );
    const order = Array.from({ length: tries }, (_, at) => sent[(choice * (at + 1) + at) % sent.length]);
    for (const one of order) if (one && step(play, one, look)) return;
    const before = play.record;
    const { facts } = play;
    play.deadline();
    look({ before, event: { type: 'DEADLINE' }, facts, play });
  });
  return play;
}

interface Attempt {
  readonly name: string;
  readonly event: CaseEvent;
  readonly facts: Partial<CaseFacts> | undefined;
}

function step(play: CaseInPlay, { name, event, facts = {} }: Attempt, look: (taken: Taken) => void): boolean {
  const drastic = ['DISCARD', 'WITHDRAW', 'CANCEL', 'LEAVE', 'REFUSE', 'FORCE', 'HOLD', 'DEADLINE'];
  if (drastic.includes(event.type) && play.log.length % 7 !== 0) return false;
  const kept = play.facts;
  play.change(facts);
  const before = play.record;
  const world = play.facts;
  if (play.tries(name, event) !== null) {
    play.facts = kept;
    return false;
  }
  look({ before, event, facts: world, play });
  return true;
}

const walks = [fc.nat(8), fc.array(fc.nat(10_000), { minLength: 5, maxLength: 25 })] as const;

function always(look: (taken: Taken) => void, runs = 35): void {
  fc.assert(
    fc.property(...walks, (start, choices) => {
      walk(start, choices, look);
    }),
    { numRuns: runs },
  );
}

describe('whatever happens to a case', () => {
  it('walks far enough to mean something', () => {
    const seen = new Set<string>();
    always(({ play }) => seen.add(play.state), 90);
    expect(seen.size).toBeGreaterThan(15);
    expect([...seen]).toEqual(expect.arrayContaining(['calibration.ballot', 'released']));
  });

  it('nothing but a closed ballot or an appeal sets or changes an outcome within a revision', () => {
    always(({ before, event, play }) => {
      if (before.revision !== play.record.revision || before.outcome === play.record.outcome) return;
      expect(['CLOSE_BALLOT', 'OVERTURN']).toContain(event.type);
      if (event.type === 'CLOSE_BALLOT') expect(before.outcome).toBeNull();
    });
  });

  it('a decision undone by a next revision is remembered', () => {
    always(({ before, play }) => {
      if (before.outcome === null || before.revision === play.record.revision) return;
      expect(play.record.snapshot.context.former.at(-1)).toMatchObject({ outcome: before.outcome });
    });
  });

  it('folding the stream gives the stored record', () => {
    always(({ play }) => {
      const stored = JSON.parse(JSON.stringify(play.log)) as typeof play.log;
      expect(foldCase(stored)).toEqual(JSON.parse(JSON.stringify(play.record)));
    });
  });

  it('recused and empty seats count nowhere in a tally', () => {
    always(({ event, facts, play }) => {
      if (event.type !== 'CLOSE_BALLOT') return;
      const open = openSeats(facts.seats);
      const count = (choice: string) => open.filter((seat) => seat.ballot === choice).length;
      expect(play.record.snapshot.context.tally).toMatchObject({
        promote: count('promote'),
        decline: count('decline'),
        abstain: count('abstain'),
        openSeats: open.length,
      });
    });
  });

  it('the packet’s hash is constant from sealing on', () => {
    always(({ before, play }) => {
      if (before.packetHash !== null) expect(play.record.packetHash).toBe(before.packetHash);
    });
  });

  it('every change has a line with its actor, and a reason where one is asked', () => {
    always(({ event, play }) => {
      const line = play.log.at(-1);
      expect(line?.type).toBe(event.type);
      expect(line?.actor === null).toBe(['DEADLINE', 'RETIME', 'NOTE_UNFOLLOWED'].includes(event.type));
      if ('reason' in event) expect(line?.reasonCode).not.toBeNull();
    });
  });

  it('unknown eligibility passes only by an exception of two people', () => {
    always(({ facts, play }) => {
      const { exceptionBy } = play.record.snapshot.context;
      if (facts.eligibility === 'met' || !play.state.startsWith('review')) return;
      expect(new Set(exceptionBy).size).toBe(2);
    });
  });

  it('a waiting state has a deadline, a final one has none', () => {
    always(({ play }) => expect(play.record.dueAt === null).toBe(isFinal(play.state)));
  });

  it('what waits for a second person is taken from exactly the roles that may confirm it, which then read the case', () => {
    always(({ play: { record, facts, now } }) => {
      for (const { act, begunBy, roles } of awaitedActs(record, facts, now)) {
        const as = (personId: string, role: AccessRole) =>
          isAllowed(
            record,
            act,
            { personId, roles: [role], relations: [], seatId: null, onBehalfOf: null },
            facts,
            now,
          );
        for (const role of ['hr', 'ratifier', 'auditor', 'admin'] as const) {
          expect(as('a second person', role)).toBe(roles.includes(role));
          expect(as(begunBy, role)).toBe(false);
        }
        const where = phase({
          state: record.state,
          thesisSubmitted: true,
          sealed: record.packetHash !== null,
          released: record.snapshot.context.releasedAt !== null,
        });
        for (const object of ['case-state', 'history'] as const)
          expect(access(object, { own: ['second-person'], delegated: [] }, where)).toBe('read');
      }
    });
  });

  it('the inbox holds what its owners can send', () => {
    always(({ play }) => {
      for (const { event, owner } of openDuties(play.record, play.facts, play.now)) {
        if (owner.kind === 'role') continue;
        for (const personId of owner.personIds) {
          const actor = actorForTests(personId, play.facts);
          const allowed = allowedEvents(play.record, actor, play.facts, play.now);
          expect(allowed).toContainEqual({ type: event, kind: 'duty' });
        }
      }
    }, 25);
  });

  it('in a draft somebody owes something, and nobody but its nominator', () => {
    for (const start of starts.slice(0, 3)) {
      const { record, facts, now } = start();
      expect(record.state).toBe('nomination.draft');
      const owners = openDuties(record, facts, now).map(({ owner }) => owner);
      expect(new Set(owners)).toEqual(new Set([{ kind: 'people', personIds: [facts.people.nominatorId] }]));
    }
  });

  it('the buttons are what the machine takes from that person', () => {
    always(({ play }) => {
      const { record, now } = play;
      for (const { who, event, facts } of wellFormed(play.facts)) {
        const world = { ...play.facts, ...facts };
        for (const name of who.filter((one) => one !== 'clock')) {
          const actor = actorForTests(name, world);
          const offered = isAllowed(record, event.type, actor, world, now);
          const { moved } = decideCase(record, event, actor, world, now);
          const comparable = moved || !payloadMatters.includes(event.type);
          if (comparable) expect([name, event.type, offered]).toEqual([name, event.type, moved]);
        }
      }
      const candidate = actorForTests('candidate', play.facts);
      const buttons = allowedEvents(record, candidate, play.facts, now).map(({ type }) => type);
      const each = caseEventTypes.filter((type) => isAllowed(record, type, candidate, play.facts, now));
      expect(buttons).toEqual(each);
    }, 6);
  });
});

/** Events whose payload may be refused though the button is right: a seat that is closed, a way that is not there. */
const payloadMatters: readonly CaseEventType[] = [
  'ASSIGN_SESSION',
  'CHALLENGE_MEMBER',
  'DECIDE_CHALLENGE',
  'FORCE',
  'HOLD',
  'LEAVE',
  'NAME_RATIFIER',
  'RECUSE_MEMBER',
  'RESCHEDULE',
  'RETURN',
  'TRANSFER_MANAGER',
];
