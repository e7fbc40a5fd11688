import type { Json, JsonObject } from './decision.js';
import type { PersistedSnapshot, StateValue } from './case-record.js';

/** Version of the shape below; readers keep understanding old ones. */
export const effectVersion = 1;

/**
 * What folding needs of one step: the new state value, history and status where they changed, and the changed fields of
 * the context. It names results, not rules, so that a stream folds the same whatever later machines do.
 */
export function effectOf<Context extends object>(
  machineVersion: number,
  before: PersistedSnapshot<Context> | null,
  after: PersistedSnapshot<Context>,
  detail: JsonObject,
): JsonObject {
  return {
    v: effectVersion,
    machine: machineVersion,
    ...(same(before?.value, after.value) ? {} : { value: after.value }),
    ...(same(before?.historyValue, after.historyValue) ? {} : { history: after.historyValue }),
    ...(before?.status === after.status ? {} : { status: after.status }),
    set: changed(before?.context, after.context),
    ...plain(detail),
  };
}

function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isNested(one) || !isNested(other)) return false;
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What `===` can't compare. */
function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function changed(before: object | undefined, after: object): JsonObject {
  const former = (before ?? {}) as Readonly<Record<string, unknown>>;
  const entries = Object.entries(after as JsonObject).filter(([key, value]) => !same(former[key], value));
  return Object.fromEntries(entries);
}

function plain(value: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(value)) as JsonObject;
}

interface Effect {
  readonly machine: number;
  readonly value?: StateValue;
  readonly history?: PersistedSnapshot<unknown>['historyValue'];
  readonly status?: 'active' | 'done';
  readonly set: Readonly<Record<string, Json>>;
}

export interface Folded<Context> {
  readonly machineVersion: number;
  readonly snapshot: PersistedSnapshot<Context>;
}

/**
 * The stored state from the effects of a stream, in order. Lines that stand in it without being a step of the machine, such
 * as the answer of a corroborator, change nothing. Throws on a stream without steps.
 */
export function foldEffects<Context>(effects: readonly (JsonObject | null)[]): Folded<Context> {
  const steps = effects.filter((effect) => effect !== null && 'machine' in effect);
  if (steps.length === 0) throw new Error('A stream without lines has no state');
  const start: Folded<unknown> = {
    machineVersion: effectVersion,
    snapshot: { status: 'active', value: '', context: {}, historyValue: {} },
  };
  return steps.reduce<Folded<unknown>>(
    (folded, effect) => applied(folded, effect as unknown as Effect),
    start,
  ) as Folded<Context>;
}

function applied({ snapshot }: Folded<unknown>, effect: Effect): Folded<unknown> {
  return {
    machineVersion: effect.machine,
    snapshot: {
      status: effect.status ?? snapshot.status,
      value: effect.value ?? snapshot.value,
      context: { ...(snapshot.context as object), ...effect.set },
      historyValue: effect.history ?? snapshot.historyValue,
    },
  };
}
