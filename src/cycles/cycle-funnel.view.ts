import { caseStates, isFinal, type CaseState } from '../domain/workflow/case-state.js';
import type { PersonRow } from '../people/person.entity.js';
import type { CaseOfCycle } from './cycle-cases.js';

/** From sealing to release people with a relation to a case see one state, in HR's pages as well. */
export const withCommittee = 'with-committee' as const;
export type ShownState = CaseState | typeof withCommittee;

/** The state that a reader may know. */
export function stateFor(one: CaseOfCycle, readerId: string | null): ShownState {
  const related =
    readerId !== null && (one.candidateId === readerId || (one.relatedIds ?? []).includes(readerId));
  return related && one.sealed && !one.released && !isFinal(one.state) ? withCommittee : one.state;
}

/** How many cases stand in which state, in the order of a case's life; states without cases are left out. */
export function funnelView(cases: readonly CaseOfCycle[], readerId: string | null) {
  const counts = Map.groupBy(cases, (one) => stateFor(one, readerId));
  const shown: readonly ShownState[] = [...caseStates, withCommittee];
  return shown
    .map((state) => ({
      state,
      count: counts.get(state)?.length ?? 0,
      final: isFinalState(state),
    }))
    .filter(({ count }) => count > 0);
}

function isFinalState(state: ShownState): boolean {
  return state !== withCommittee && isFinal(state);
}

/**
 * Who is waited for, with the cases that wait, those with the earliest deadline first. Drafts exist for their nominators
 * alone, and a case that the reader has a relation to is on the case's own page, not here.
 */
export function blockedView(
  cases: readonly CaseOfCycle[],
  people: readonly Pick<PersonRow, 'id' | 'name'>[],
  readerId: string | null,
) {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const waiting = cases
    .filter((one) => one.submitted && stateFor(one, readerId) === one.state)
    .flatMap((one) => one.waitingFor.map((owner) => ({ one, owner })));
  return [...Map.groupBy(waiting, ({ owner }) => `${owner.kind}:${owner.id}`).values()]
    .map((group) => ({
      kind: group[0]?.owner.kind ?? 'person',
      who:
        group[0]?.owner.kind === 'person' ? (names.get(group[0].owner.id) ?? '') : (group[0]?.owner.id ?? ''),
      cases: group.map(({ one }) => caseLine(one, names)).sort(byDeadline),
    }))
    .sort((one, other) => byDeadline(one.cases[0], other.cases[0]));
}

function caseLine(one: CaseOfCycle, names: ReadonlyMap<string, string>) {
  return {
    href: `/cases/${one.caseId}`,
    number: one.number,
    candidate: names.get(one.candidateId) ?? '',
    targetLevel: one.targetLevel,
    state: one.state,
    dueAt: one.dueAt ?? '',
  };
}

/** Cases without a deadline come last. */
function byDeadline(one?: { dueAt: string }, other?: { dueAt: string }): number {
  const [first, second] = [one?.dueAt || '9', other?.dueAt || '9'];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
