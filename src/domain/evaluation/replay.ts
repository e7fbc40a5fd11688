import { canonicalJson } from '../canonical-json.js';
import type { Framework } from '../framework/framework.js';
import { evaluate, type Evaluation } from './evaluate.js';

/** One place where the stored evaluation and its repetition are not alike, as canonical JSON. */
export interface ReplayDifference {
  /** `criteria[3].outcome`. */
  readonly place: string;
  readonly stored: string;
  readonly replayed: string;
}

export type Replay =
  { readonly same: true } | { readonly same: false; readonly differences: readonly ReplayDifference[] };

/**
 * Evaluates the stored facts again and compares everything, versions included.
 * @param framework of the stored version: `openFramework` of its content.
 */
export async function replay(framework: Framework, stored: Evaluation): Promise<Replay> {
  const replayed = await evaluate(framework, stored.targetLevel, stored.facts);
  const differences = compare('', stored, replayed);
  return differences.length === 0 ? { same: true } : { same: false, differences };
}

function compare(place: string, stored: unknown, replayed: unknown): ReplayDifference[] {
  if (!isObject(stored) || !isObject(replayed) || Array.isArray(stored) !== Array.isArray(replayed)) {
    return Object.is(stored, replayed) ? [] : [{ place, stored: show(stored), replayed: show(replayed) }];
  }
  const keys = [...new Set([...Object.keys(stored), ...Object.keys(replayed)])];
  return keys.flatMap((key) => compare(join(place, key, Array.isArray(stored)), stored[key], replayed[key]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function join(place: string, key: string, isList: boolean): string {
  if (isList) return `${place}[${key}]`;
  return place === '' ? key : `${place}.${key}`;
}

function show(value: unknown): string {
  return value === undefined ? 'absent' : canonicalJson(value);
}
