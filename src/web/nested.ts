import type { PostedFields } from './posted.js';

interface Branch {
  [name: string]: unknown;
}

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Turns dotted field names into objects: `{ 'ratings.P3.value': '4' }` into `{ ratings: { P3: { value: '4' } } }`.
 * Names that could reach a prototype, or that are both a value and an object, are left out.
 */
export function nested(fields: PostedFields): Branch {
  const root: Branch = {};
  for (const [name, value] of Object.entries(fields)) {
    const steps = name.split('.');
    const last = steps.pop() ?? '';
    if (steps.length > 8 || [...steps, last].some((step) => forbidden.has(step))) continue;
    const branch = steps.reduce<Branch | null>(descend, root);
    if (branch && !(last in branch)) branch[last] = value;
  }
  return root;
}

function descend(branch: Branch | null, step: string): Branch | null {
  if (!branch) return null;
  const next = (branch[step] ??= {});
  return isBranch(next) ? next : null;
}

function isBranch(value: unknown): value is Branch {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
