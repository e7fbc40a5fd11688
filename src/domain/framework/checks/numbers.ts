import { items, members, targetsOf, type Draft, type Members } from '../draft.js';
import { problem, type Problem } from '../problem.js';

/** The scale with its bar, the shares of votes, the constants of each target level, the order of readiness. */
export function checkNumbers(draft: Draft): Problem[] {
  return [
    ...scale(members(draft.framework?.scale)),
    ...votes(draft),
    ...perLevel(draft),
    ...readiness(draft),
  ];
}

function scale({ min, max, bar, points }: Members): Problem[] {
  if (typeof min !== 'number' || typeof max !== 'number' || max - min > 1000) return [];
  const values = items(points).map((point) => members(point).value);
  const wanted = Array.from({ length: Math.max(0, max - min + 1) }, (_, index) => min + index);
  const complete = values.length === wanted.length && wanted.every((value) => values.includes(value));
  return [
    ...(complete && wanted.length > 1
      ? []
      : [problem('framework.json', ['scale', 'points'], 'scale-points', { min, max })]),
    ...(wanted.some((value) => value === bar)
      ? []
      : [problem('framework.json', ['scale', 'bar'], 'scale-bar')]),
  ];
}

function votes(draft: Draft): Problem[] {
  const ranks = draft.levels.flatMap(({ content }) =>
    typeof content.rank === 'number' ? [content.rank] : [],
  );
  const lowest = Math.min(...ranks);
  return Object.entries(members(draft.framework?.votes)).flatMap(([side, list]) => {
    const thresholds = items(list).map(members);
    const starts = thresholds.some(({ fromRank }) => typeof fromRank === 'number' && fromRank <= lowest);
    const shares = thresholds.flatMap(({ numerator, denominator }, index) =>
      Number(numerator) > Number(denominator)
        ? [problem('framework.json', ['votes', side, index], 'vote-threshold')]
        : [],
    );
    const complete = starts || thresholds.length === 0 || ranks.length === 0;
    return complete ? shares : [...shares, problem('framework.json', ['votes', side], 'vote-threshold')];
  });
}

function perLevel(draft: Draft): Problem[] {
  const targets = targetsOf(draft);
  return Object.entries(members(draft.eligibility?.perLevel)).flatMap(([name, values]) => [
    ...targets
      .filter((level) => !Object.hasOwn(members(values), level))
      .map((level) => problem('eligibility.json', ['perLevel', name], 'constant-missing', { name, level })),
    ...(draft.framework === null ? [] : Object.keys(members(values)))
      .filter((level) => !draft.codes.includes(level))
      .map((value) =>
        problem('eligibility.json', ['perLevel', name, value], 'reference-unknown', {
          value,
          known: draft.codes.join(', '),
        }),
      ),
  ]);
}

function readiness(draft: Draft): Problem[] {
  const outcomes = items(draft.readiness?.outcomes).map(members);
  return outcomes.flatMap((outcome, index) => {
    const isLast = index === outcomes.length - 1;
    const right = isLast !== Object.hasOwn(outcome, 'conditions');
    return right ? [] : [problem('readiness.json', ['outcomes', index], 'readiness-order')];
  });
}
