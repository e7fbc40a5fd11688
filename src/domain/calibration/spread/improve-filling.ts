import type { Filling, Option } from './filling.js';
import type { SpreadCase } from './spread.js';

/** Each pass only takes steps that save something; this many are enough in practice, and bound the time. */
const mostPasses = 6;

type Options = ReadonlyMap<string, readonly Option[]>;

/** Moves single cases, and lets two change places, as long as that makes the spread better. */
export function improve(cases: readonly SpreadCase[], options: Options, filling: Filling): void {
  const placed = cases.filter((one) => filling.sessionOf(one) !== null);
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const moved = placed.filter((one) => moveIfBetter(one, options, filling)).length;
    const swapped = placed.filter((one, index) =>
      placed.slice(index + 1).some((other) => swapIfBetter(one, other, options, filling)),
    ).length;
    if (moved + swapped === 0) return;
  }
}

function moveIfBetter(one: SpreadCase, options: Options, filling: Filling): boolean {
  const from = filling.sessionOf(one);
  const here = optionIn(one, from, options);
  if (!here) return false;
  filling.take(one);
  const before = filling.cost(one, here);
  const better = (options.get(one.caseId) ?? [])
    .filter(({ sessionId }) => sessionId !== from && filling.room(sessionId) > 0)
    .map((option) => ({ option, cost: filling.cost(one, option) }))
    .filter(({ cost }) => cost < before)
    .sort((first, second) => first.cost - second.cost)[0];
  filling.put(one, (better?.option ?? here).sessionId);
  return better !== undefined;
}

function swapIfBetter(one: SpreadCase, other: SpreadCase, options: Options, filling: Filling): boolean {
  const [from, to] = [filling.sessionOf(one), filling.sessionOf(other)];
  if (from === to) return false;
  const [here, there] = [optionIn(one, from, options), optionIn(other, to, options)];
  const [going, coming] = [optionIn(one, to, options), optionIn(other, from, options)];
  if (!here || !there || !going || !coming) return false;
  filling.take(one);
  filling.take(other);
  const before = costOfBoth(filling, [one, here], [other, there]);
  const after = costOfBoth(filling, [one, going], [other, coming]);
  const [forOne, forOther] = after < before ? [going, coming] : [here, there];
  filling.put(one, forOne.sessionId);
  filling.put(other, forOther.sessionId);
  return after < before;
}

/** Of two cases that lie in different sessions, so that neither changes what the other costs. */
function costOfBoth(
  filling: Filling,
  [one, where]: readonly [SpreadCase, Option],
  [other, there]: readonly [SpreadCase, Option],
): number {
  return filling.cost(one, where) + filling.cost(other, there);
}

function optionIn(one: SpreadCase, sessionId: string | null, options: Options): Option | null {
  return options.get(one.caseId)?.find((option) => option.sessionId === sessionId) ?? null;
}
