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
  restoredOf(machine).snapshots.set(stored, withContext(next, stored.context));
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

type AnySnapshot = SnapshotFrom<AnyStateMachine>;

/** What of a machine was restored already. */
interface Restored {
  /** By what is stored: it is asked many questions in a row, and nobody changes it. */
  readonly snapshots: WeakMap<object, AnySnapshot>;
  /** The snapshot in a state with its history, whatever the context. */
  readonly places: Map<string, AnySnapshot>;
}

const machines = new WeakMap<AnyStateMachine, Restored>();
/** A machine has far fewer of them. */
const mostPlaces = 1000;

function restoredOf(machine: AnyStateMachine): Restored {
  const known = machines.get(machine) ?? { snapshots: new WeakMap(), places: new Map() };
  machines.set(machine, known);
  return known;
}

/** The machine's snapshot with its history, as it was. Throws where a stored state no longer exists. */
export function restore<Machine extends AnyStateMachine>(
  machine: Machine,
  stored: PersistedSnapshot<unknown>,
): SnapshotFrom<Machine> {
  const { snapshots } = restoredOf(machine);
  const known = snapshots.get(stored);
  if (known) return known as SnapshotFrom<Machine>;
  const snapshot = withContext(placeOf(machine, stored), stored.context);
  snapshots.set(stored, snapshot);
  return snapshot as SnapshotFrom<Machine>;
}

function placeOf(machine: AnyStateMachine, stored: PersistedSnapshot<unknown>): AnySnapshot {
  const { places } = restoredOf(machine);
  const { status, value, historyValue } = stored;
  const key = JSON.stringify([status, value, historyValue]);
  const place = places.get(key);
  if (place) return place;
  const full = { ...stored, children: {}, output: undefined, error: undefined };
  const snapshot = machine.restoreSnapshot(full, {} as never);
  if (places.size >= mostPlaces) places.clear();
  places.set(key, snapshot);
  return snapshot;
}

/** The contexts here are plain JSON, without the actors that XState would look for in them. */
function withContext(snapshot: AnySnapshot, context: unknown): AnySnapshot {
  return { ...snapshot, context } as AnySnapshot;
}
