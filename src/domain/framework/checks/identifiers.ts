import { items, members, word, type Draft } from '../draft.js';
import { placeOf, problem, type Keys, type Problem } from '../problem.js';

interface Use {
  readonly file: string;
  readonly place: Keys;
  readonly id: string;
}

/** What must be unique within the folder: levels, keys, facts, rules and criteria. */
export function checkIdentifiers(draft: Draft): Problem[] {
  return spaces(draft).flatMap((uses) => {
    const first = new Map<string, Use>();
    return uses.flatMap((use) => {
      const before = first.get(use.id);
      if (!before) {
        first.set(use.id, use);
        return [];
      }
      const where = `${before.file} ${placeOf(before.place)}`;
      return [problem(use.file, use.place, 'id-duplicate', { id: use.id, first: where })];
    });
  });
}

function spaces(draft: Draft): Use[][] {
  const inFramework = (list: string): Use[] => uses('framework.json', [list], draft.framework?.[list], 'key');
  return [
    inFramework('groups'),
    inFramework('dimensions'),
    inFramework('tracks'),
    inFramework('evidenceKinds'),
    codeUses(draft),
    transitionUses(draft),
    uses('facts.json', ['facts'], draft.facts?.facts, 'name'),
    uses('eligibility.json', ['rules'], draft.eligibility?.rules, 'id'),
    uses('readiness.json', ['outcomes'], draft.readiness?.outcomes, 'key'),
    uses('flags.json', ['flags'], draft.flags?.flags, 'id'),
    draft.levels.flatMap(({ file, content }) => ofOne(file, ['key'], content.key)),
    draft.levels.flatMap(({ file, content }) => uses(file, ['criteria'], content.criteria, 'id')),
  ];
}

function uses(file: string, list: Keys, values: unknown, field: string): Use[] {
  return items(values).flatMap((item, index) => ofOne(file, [...list, index, field], members(item)[field]));
}

function codeUses(draft: Draft): Use[] {
  return items(draft.framework?.levels).flatMap((code, index) =>
    ofOne('framework.json', ['levels', index], code),
  );
}

function transitionUses(draft: Draft): Use[] {
  return items(draft.framework?.transitions).flatMap((item, index) => {
    const { from, to } = members(item);
    const id = typeof from === 'string' && typeof to === 'string' ? `${from} → ${to}` : undefined;
    return ofOne('framework.json', ['transitions', index], id);
  });
}

function ofOne(file: string, place: Keys, value: unknown): Use[] {
  const id = word(value);
  return id === undefined ? [] : [{ file, place, id }];
}
