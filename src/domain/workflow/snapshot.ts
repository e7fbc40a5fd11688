import type { AnyStateMachine, SnapshotFrom } from 'xstate';
import type { PersistedSnapshot, StateValue } from './case-record.js';

interface Stored {
  readonly status: string;
  readonly value: unknown;
  readonly context: unknown;
  readonly historyValue?: unknown;
}

/** The four parts of a snapshot that are stored; plain JSON, as it is read back. */
export function persist<Context>(machine: AnyStateMachine, snapshot: unknown): PersistedSnapshot<Context> {
  const stored = machine.getPersistedSnapshot(snapshot as SnapshotFrom<AnyStateMachine>) as unknown as Stored;
  return plain({
    status: stored.status === 'done' ? 'done' : 'active',
    value: stored.value as StateValue,
    context: stored.context as Context,
    historyValue: plainHistory(stored.historyValue),
  });
}

function plain<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

function plainHistory(history: unknown): PersistedSnapshot<unknown>['historyValue'] {
  const entries = Object.entries((history ?? {}) as Record<string, readonly { readonly id: string }[]>);
  return Object.fromEntries(entries.map(([key, nodes]) => [key, nodes.map((node) => ({ id: node.id }))]));
}

/** One stored snapshot is asked many questions in a row; nobody changes it. */
let last: { readonly stored: PersistedSnapshot<unknown>; readonly snapshot: unknown } | undefined;

/** The machine's snapshot with its history, as it was. Throws where a stored state no longer exists. */
export function restore<Machine extends AnyStateMachine>(
  machine: Machine,
  stored: PersistedSnapshot<unknown>,
): SnapshotFrom<Machine> {
  if (last?.stored === stored) return last.snapshot as SnapshotFrom<Machine>;
  const full = { ...stored, children: {}, output: undefined, error: undefined };
  const snapshot = machine.restoreSnapshot(full, {} as never) as SnapshotFrom<Machine>;
  last = { stored, snapshot };
  return snapshot;
}
