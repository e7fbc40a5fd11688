import type { Framework, Level } from '../domain/framework/framework.js';

/** The levels that somebody can be promoted to, in the framework's order. */
export function targetLevelsOf({ levels, transitions }: Framework): readonly Level[] {
  const targets = new Set(transitions.map(({ to }) => to));
  return levels.filter(({ code }) => targets.has(code));
}
