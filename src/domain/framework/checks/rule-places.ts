import { items, members, type Draft } from '../draft.js';
import type { FactScope } from '../fact-definition.js';
import type { Keys } from '../problem.js';

/** One tree of conditions in the folder, and what it may ask there. */
export interface RulePlace {
  readonly file: string;
  readonly place: Keys;
  readonly conditions: unknown;
  readonly scopes: readonly FactScope[];
  /** Constants that differ by target level are there for rules that are only asked of a target. */
  readonly perLevel: boolean;
}

const about = {
  criterion: ['criterion', 'case'],
  case: ['case'],
  outcome: ['outcome'],
} as const satisfies Record<string, readonly FactScope[]>;

/** Every tree of conditions in the folder. */
export function rulePlaces(draft: Draft): RulePlace[] {
  return [
    ...Object.entries(members(draft.framework?.criterionRules)).map(([kind, conditions]) =>
      rule('framework.json', ['criterionRules', kind], conditions, about.criterion),
    ),
    ...draft.levels.flatMap(({ file, content }) =>
      inList(file, 'criteria', content.criteria, () => about.criterion),
    ),
    ...inList('eligibility.json', 'rules', draft.eligibility?.rules, () => about.case).map((each) => ({
      ...each,
      perLevel: true,
    })),
    ...inList('readiness.json', 'outcomes', draft.readiness?.outcomes, () => about.outcome),
    ...inList('flags.json', 'flags', draft.flags?.flags, (flag) =>
      members(flag).for === 'case' ? about.case : about.criterion,
    ),
  ];
}

function rule(file: string, place: Keys, conditions: unknown, scopes: readonly FactScope[]): RulePlace {
  return { file, place, conditions, scopes, perLevel: false };
}

function inList(
  file: string,
  list: string,
  values: unknown,
  scopesOf: (item: unknown) => readonly FactScope[],
): RulePlace[] {
  return items(values).flatMap((item, index) =>
    Object.hasOwn(members(item), 'conditions')
      ? [rule(file, [list, index, 'conditions'], members(item).conditions, scopesOf(item))]
      : [],
  );
}
