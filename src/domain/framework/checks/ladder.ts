import { transitionsOf, word, type Draft } from '../draft.js';
import { problem, type Problem } from '../problem.js';

type Steps = ReadonlyMap<string, readonly string[]>;

/** Transitions and inheritance: between levels that exist, upwards, never in a circle. */
export function checkLadder(draft: Draft): Problem[] {
  return [...nowhere(draft), ...notUpward(draft), ...circles(draft), ...inheritance(draft)];
}

function nowhere(draft: Draft): Problem[] {
  const known = draft.codes.join(', ');
  return transitionsOf(draft).flatMap((transition) =>
    (['from', 'to'] as const).flatMap((end) => {
      const value = transition[end];
      if (value === undefined || draft.codes.includes(value)) return [];
      const place = ['transitions', transition.index, end];
      return [problem('framework.json', place, 'transition-nowhere', { value, known })];
    }),
  );
}

function notUpward(draft: Draft): Problem[] {
  return transitionsOf(draft).flatMap(({ from, to, index }) => {
    if (from === undefined || to === undefined || rises(draft, from, to)) return [];
    return [problem('framework.json', ['transitions', index], 'transition-not-upward', { from, to })];
  });
}

/** True as well where a rank is missing: that is a problem of its own. */
function rises(draft: Draft, lower: string, higher: string): boolean {
  const rankOf = (code: string): unknown => draft.levels.find((level) => level.code === code)?.content.rank;
  const [below, above] = [rankOf(lower), rankOf(higher)];
  return typeof below !== 'number' || typeof above !== 'number' || below < above;
}

function circles(draft: Draft): Problem[] {
  const steps = new Map<string, string[]>();
  for (const { from, to } of transitionsOf(draft)) {
    if (from !== undefined && to !== undefined) steps.set(from, [...(steps.get(from) ?? []), to]);
  }
  const circle = firstCircle(steps);
  const levels = circle.join(' → ');
  return circle.length > 0
    ? [problem('framework.json', ['transitions'], 'transition-cycle', { levels })]
    : [];
}

function inheritance(draft: Draft): Problem[] {
  const steps = new Map(
    draft.levels.flatMap(({ code, content }) => {
      const from = word(content.inheritsFrom);
      return from === undefined ? [] : [[code, [from]] as const];
    }),
  );
  const circle = firstCircle(steps);
  if (circle.length > 0) {
    const file = `levels/${circle[0]}.json`;
    return [problem(file, ['inheritsFrom'], 'inheritance-cycle', { levels: circle.join(' → ') })];
  }
  return [...steps].flatMap(([to, [from = '']]) =>
    rises(draft, from, to)
      ? []
      : [problem(`levels/${to}.json`, ['inheritsFrom'], 'inheritance-not-lower', { from, to })],
  );
}

/** The levels of one circle, the first repeated at the end; empty when there is none. Walks without recursion. */
function firstCircle(steps: Steps): string[] {
  const finished = new Set<string>();
  for (const start of steps.keys()) {
    const path: string[] = [];
    const pending: (string | null)[] = [start];
    while (pending.length > 0) {
      const next = pending.pop() ?? null;
      if (next === null) finished.add(path.pop() ?? '');
      else if (path.includes(next)) return [...path.slice(path.indexOf(next)), next];
      else if (!finished.has(next)) {
        path.push(next);
        pending.push(null, ...(steps.get(next) ?? []));
      }
    }
  }
  return [];
}
