import type { StateValue } from './case-record.js';
import { caseStates, type CaseState } from './case-state.js';

/** Inner steps that keep the name of their state: `awaitingPeers` is `review.manager` once the manager is done. */
const innerNames: Readonly<Record<string, { readonly state: CaseState; readonly substate: string }>> = {
  'review.submitted': { state: 'review.manager', substate: 'awaitingPeers' },
};

/** The name of design for a machine's state value, with the inner step where there is one. */
export function stateNameOf(value: StateValue): { state: CaseState; substate: string | null } {
  const path = pathOf(value).filter((part) => part !== 'underway' && part !== 'main');
  const name = path[0] === 'draft' ? 'nomination.draft' : path.slice(0, 2).join('.');
  const inner = innerNames[name];
  if (inner) return inner;
  const state = caseStates.find((known) => known === name);
  if (state) return { state, substate: path[2] ?? null };
  const outer = caseStates.find((known) => known === path[0]);
  if (!outer) throw new Error(`State ${path.join('.')} has no name`);
  return { state: outer, substate: path[1] ?? null };
}

/** The path to the active leaf; of the parallel review the main region, which carries the name. */
function pathOf(value: StateValue): readonly string[] {
  if (typeof value === 'string') return [value];
  const [key, inner] = Object.entries(value).find(([name]) => name !== 'peers') ?? ['', ''];
  return [key, ...pathOf(inner)];
}
