import type { AnyStateMachine, SnapshotFrom } from 'xstate';
import type { PersistedSnapshot } from './case-record.js';

interface Stored {
  readonly status: string;
  readonly value: unknown;
  readonly context: unknown;
  readonly historyValue?: unknown;
}

/** The texts of snapshots that were just persisted. */
const texts = new WeakMap<object, string>();

/** The four parts of a snapshot that are stored; plain JSON, as it is read back. */
export function persist<Context>(machine: AnyStateMachine, snapshot: unknown): PersistedSnapshot<Context> {
  const next = snapshot as SnapshotFrom<AnyStateMachine>;
  const parts = machine.getPersistedSnapshot(next) as unknown as Stored;
  const text = JSON.stringify({
    status: parts.status === 'done' ? 'done' : 'active',
    value: parts.value,
    context: parts.context,
    historyValue: plainHistory(parts.historyValue),
  });
  const stored = JSON.parse(text) as PersistedSnapshot<Context>;
  texts.set(stored, text);
  last = { stored, snapshot: withContext(next, stored.context) };
  return stored;
}

/** The JSON text of a stored snapshot. */
export function snapshotText(stored: PersistedSnapshot<unknown>): string {
  return texts.get(stored) ?? JSON.stringify(stored);
}

function plainHistory(history: unknown): PersistedSnapshot<unknown>['historyValue'] {
  const entries = Object.entries((history ?? {}) as Record<string, readonly { readonly id: string }[]>);
  return Object.fromEntries(entries.map(([key, nodes]) => [key, nodes.map((node) => ({ id: node.id }))]));
}

/** One stored snapshot is asked many questions in a row; nobody changes it. */
let last: { readonly stored: PersistedSnapshot<unknown>; readonly snapshot: unknown } | undefined;

/** Of each machine the places that were restored: the snapshot in a state with its history, whatever the context. */
const places = new WeakMap<AnyStateMachine, Map<string, AnySnapshot>>();
/** A machine has far fewer of them. */
const mostPlaces = 1000;

type AnySnapshot = SnapshotFrom<AnyStateMachine>;

/** The machine's snapshot with its history, as it was. Throws where a stored state no longer exists. */
export function restore<Machine extends AnyStateMachine>(
  machine: Machine,
  stored: PersistedSnapshot<unknown>,
): SnapshotFrom<Machine> {
  if (last?.stored === stored) return last.snapshot as SnapshotFrom<Machine>;
  const snapshot = withContext(placeOf(machine, stored), stored.context);
  last = { stored, snapshot };
  return snapshot as SnapshotFrom<Machine>;
}

function placeOf(machine: AnyStateMachine, stored: PersistedSnapshot<unknown>): AnySnapshot {
  const known = places.get(machine) ?? new Map<string, AnySnapshot>();
  places.set(machine, known);
  const { status, value, historyValue } = stored;
  const key = JSON.stringify([status, value, historyValue]);
  const place = known.get(key);
  if (place) return place;
  const full = { ...stored, children: {}, output: undefined, error: undefined };
  const restored = machine.restoreSnapshot(full, {} as never);
  if (known.size >= mostPlaces) known.clear();
  known.set(key, restored);
  return restored;
}

/** The contexts here are plain JSON, without the actors that XState would look for in them. */
function withContext(snapshot: AnySnapshot, context: unknown): AnySnapshot {
  return { ...snapshot, context } as AnySnapshot;
}
