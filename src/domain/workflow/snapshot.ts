import type { AnyStateMachine, SnapshotFrom } from 'xstate';
import type { PersistedSnapshot, StateValue } from './case-record.js';

interface Stored {
  readonly status: string;
  readonly value: unknown;
  readonly context: unknown;
  readonly historyValue?: unknown;
}

/** The four parts of a snapshot that are stored; plain JSON. */
export function persist<Context>(machine: AnyStateMachine, snapshot: unknown): PersistedSnapshot<Context> {
  const stored = machine.getPersistedSnapshot(snapshot as SnapshotFrom<AnyStateMachine>) as unknown as Stored;
  return {
    status: stored.status === 'done' ? 'done' : 'active',
    value: stored.value as StateValue,
    context: stored.context as Context,
    historyValue: plainHistory(stored.historyValue),
  };
}

function plainHistory(history: unknown): PersistedSnapshot<unknown>['historyValue'] {
  const entries = Object.entries((history ?? {}) as Record<string, readonly { readonly id: string }[]>);
  return Object.fromEntries(entries.map(([key, nodes]) => [key, nodes.map((node) => ({ id: node.id }))]));
}

/** The machine's snapshot with its history, as it was. Throws where a stored state no longer exists. */
export function restore<Machine extends AnyStateMachine>(
  machine: Machine,
  stored: PersistedSnapshot<unknown>,
): SnapshotFrom<Machine> {
  const full = { ...stored, children: {}, output: undefined, error: undefined };
  return machine.restoreSnapshot(full, {} as never) as SnapshotFrom<Machine>;
}
