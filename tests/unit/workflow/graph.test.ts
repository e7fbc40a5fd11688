import { describe, expect, it } from '@jest/globals';
import { transition, type SnapshotFrom } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import { openSeats } from '../../../src/domain/calibration/open-seats.js';
import type { CaseContext } from '../../../src/domain/workflow/case-context.js';
import { caseEventTypes } from '../../../src/domain/workflow/case-event-types.js';
import type { CaseFacts } from '../../../src/domain/workflow/case-facts.js';
import { caseMachine } from '../../../src/domain/workflow/case-machine.js';
import { caseStates, isFinal, isWithCommittee } from '../../../src/domain/workflow/case-state.js';
import { listedDuties } from '../../../src/domain/workflow/duty-table.js';
import { freshContext } from '../../../src/domain/workflow/fresh-context.js';
import { nextSnapshot } from '../../../src/domain/workflow/next-snapshot.js';
import { caseRecordOf } from '../../../src/domain/workflow/record-of.js';
import { persist } from '../../../src/domain/workflow/snapshot.js';
import type { CaseCommand } from '../../../src/domain/workflow/policy.js';
import { stateNameOf } from '../../../src/domain/workflow/state-name.js';
import { commandsFor } from '../../support/case-commands.js';
import { factsForTests, policiesForTests } from '../../support/workflow-facts.js';

type Snapshot = SnapshotFrom<typeof caseMachine>;

const plain = factsForTests();
const people = { ...plain.people, nominatorId: 'colleague' };
const everythingOn = factsForTests({
  eligibility: 'unknown',
  people,
  policies: policiesForTests({
    peers: { fewest: 3, most: 5 },
    ratification: true,
    publicNotice: true,
    managerDayBefore: true,
  }),
});
const everythingOff = factsForTests({
  eligibility: 'not-met',
  policies: policiesForTests({ consent: false, exceptions: false, screening: false, appeals: null }),
});
const offAndEligible = { ...everythingOff, eligibility: 'met' as const };
const losesEligibility = factsForTests({ people, policies: policiesForTests({ exceptions: false }) });

/** What makes two situations different, by the part of the life they are in: not days, names or unbounded counts. */
function keyOf(snapshot: Snapshot): string {
  const { value, context, historyValue } = snapshot;
  const name = nameOf(snapshot);
  if (isFinal(name)) return name;
  if (name === 'onHold')
    return JSON.stringify([
      name,
      Object.values(historyValue)
        .flat()
        .map(({ id }) => id),
    ]);
  const { stage, pending, managerReview, peersSettled } = context;
  const before = [pending.GRANT !== null, managerReview, peersSettled];
  const committee = [
    context.round,
    context.outcome,
    context.revealed,
    context.sessionId !== null,
    context.otherCommittee,
    pending.REOPEN !== null,
    context.implementedAt !== null,
    Object.values(context.appealVotes).sort().join(),
  ];
  const isUnsealed = context.packetHash === null;
  return JSON.stringify([value, Math.min(stage, 2), isUnsealed ? before : committee]);
}

interface Vertex {
  readonly state: Snapshot;
  readonly transitions: object;
}

function mapOf(facts: CaseFacts): readonly Vertex[] {
  const { candidateId, managerId, nominatorId } = facts.people;
  const start = { candidateId, managerId, nominatorId };
  const map: object = getAdjacencyMap(caseMachine, {
    input: freshContext(start, facts, '2026-03-13T15:59:59.999Z'),
    events: (state: Snapshot) => [...commandsFor(state.context, facts)],
    serializeState: keyOf,
    serializeEvent: ({ type, actor, ...rest }) =>
      JSON.stringify([type, actor.personId, 'to' in rest ? rest.to : '', ballots(rest.facts)]),
    stopWhen: (state) => state.status === 'done',
  });
  return Object.values(map) as readonly Vertex[];
}

interface Edge {
  readonly state: Snapshot;
  readonly event: CaseCommand;
}

function edgesOf(transitions: object): readonly Edge[] {
  return Object.values(transitions) as readonly Edge[];
}

function ballots(facts: CaseFacts): string {
  return openSeats(facts.seats)
    .map((seat) => seat.ballot)
    .join();
}

const worlds = [
  { name: 'the defaults', facts: plain },
  { name: 'every policy on, nominated by a colleague, eligibility unknown', facts: everythingOn },
  { name: 'every policy off, eligible', facts: offAndEligible },
  { name: 'no exceptions, and eligibility lost after submission', facts: losesEligibility },
].map((world) => ({ ...world, map: mapOf(world.facts) }));

function nameOf(state: Snapshot) {
  return stateNameOf(state.value).state;
}

function recordOf(state: Snapshot) {
  return caseRecordOf(persist<CaseContext>(caseMachine, state));
}

/** Lets deadlines pass until the end; throws where that never comes. */
function endByItself(state: Snapshot, facts: CaseFacts): Snapshot {
  let present = state;
  for (let step = 0; step < 200 && present.status === 'active'; step += 1) {
    const deadline = commandsFor(present.context, facts).find((command) => command.type === 'DEADLINE');
    if (!deadline) throw new Error('No DEADLINE');
    const [next] = transition(caseMachine, present, deadline);
    if (next === present) throw new Error(`DEADLINE refused in ${nameOf(present)}`);
    present = next;
  }
  return present;
}

describe('the graph of a case', () => {
  it('is walked by our own steps as by those of XState', () => {
    const saved = (state: Snapshot) => persist<CaseContext>(caseMachine, state);
    for (const { state, transitions } of worlds[0]?.map ?? []) {
      for (const edge of edgesOf(transitions)) {
        const next = nextSnapshot(caseMachine, state, edge.event);
        expect(saved(next)).toEqual(saved(edge.state));
        if (transition(caseMachine, state, edge.event)[0] === state) expect(next).toBe(state);
      }
    }
  });

  it('reaches every state of the design in one world or another', () => {
    const reached = new Set(worlds.flatMap(({ map }) => map.map(({ state }) => nameOf(state))));
    const ineligible = mapOf({ ...losesEligibility, eligibility: 'met' });
    const afterwards = ineligible.flatMap(({ state }) => {
      const commands = commandsFor(state.context, { ...losesEligibility, eligibility: 'not-met' });
      return commands.map((command) => nameOf(transition(caseMachine, state, command)[0]));
    });
    for (const state of afterwards) reached.add(state);
    expect([...caseStates].filter((state) => !reached.has(state))).toEqual([]);
  });

  it('takes every event somewhere', () => {
    const taken = new Set(
      worlds.flatMap(({ map }) =>
        map.flatMap(({ state, transitions }) =>
          edgesOf(transitions)
            .filter((edge) => edge.state !== state)
            .map((edge) => edge.event.type),
        ),
      ),
    );
    expect(caseEventTypes.filter((type) => !taken.has(type))).toEqual([]);
  });

  describe.each(worlds)('with $name', ({ map, facts }) => {
    it('has no dead state: every state that is not final has a way out', () => {
      const dead = map.filter(
        ({ state, transitions }) =>
          state.status === 'active' &&
          edgesOf(transitions).every((edge) => keyOf(edge.state) === keyOf(state)),
      );
      expect(dead.map(({ state }) => keyOf(state))).toEqual([]);
    });

    it('ends in a final state when nobody acts, from wherever it stands', () => {
      for (const { state } of map) expect(isFinal(nameOf(endByItself(state, facts)))).toBe(true);
    });

    it('gives every waiting state a deadline, and final ones none', () => {
      for (const { state } of map) expect(state.context.dueAt === null).toBe(state.status === 'done');
    });

    it('gives every waiting state an owner, or a date by which the calendar acts', () => {
      const calendar = ['notice', 'released'];
      const orphans = map
        .filter(({ state }) => state.status === 'active' && !calendar.includes(nameOf(state)))
        .filter(({ state }) => listedDuties(recordOf(state), facts).length === 0);
      expect(orphans.map(({ state }) => nameOf(state))).toEqual([]);
    });

    it('can decide every case that is with the committee', () => {
      const edges = new Map(
        map.map(({ state, transitions }) => [
          keyOf(state),
          edgesOf(transitions).map((edge) => keyOf(edge.state)),
        ]),
      );
      const decided = map.filter(({ state }) => ['decided', 'released'].includes(nameOf(state)));
      const able = new Set(decided.map(({ state }) => keyOf(state)));
      for (let before = -1; before !== able.size;) {
        before = able.size;
        for (const [from, targets] of edges) if (targets.some((target) => able.has(target))) able.add(from);
      }
      const stuck = map.filter(({ state }) => isWithCommittee(nameOf(state)) && !able.has(keyOf(state)));
      expect(stuck.map(({ state }) => keyOf(state))).toEqual([]);
    });
  });
});
