import type { Constant } from './condition.js';
import type { Framework } from './framework.js';

const ofFramework = ['bar', 'min', 'max'] as const;

/** What a rule may compare with instead of a number of its own: `framework $.bar`, `target $.monthsInLevel`. */
export function constantNames(perLevelNames: readonly string[]): string[] {
  return [
    ...ofFramework.map((name) => `framework $.${name}`),
    ...perLevelNames.map((name) => `target $.${name}`),
  ];
}

/** @throws RangeError for a constant that the check of the folder would have refused. */
export function constantValue(framework: Framework, targetLevel: string, constant: Constant): number {
  const name = constant.path.slice('$.'.length);
  const value =
    constant.fact === 'target'
      ? framework.eligibility.perLevel[name]?.[targetLevel]
      : framework.scale[name as (typeof ofFramework)[number]];
  if (typeof value !== 'number') {
    throw new RangeError(`There is no value ${constant.fact} ${constant.path} for the level ${targetLevel}.`);
  }
  return value;
}
