import { items, members, word, wordsIn, type Draft, type DraftLevel } from '../draft.js';
import { problem, type Keys, type Problem } from '../problem.js';

/** Names that must be defined elsewhere: groups, tracks, dimensions, kinds of evidence, levels. */
export function checkReferences(draft: Draft): Problem[] {
  if (!draft.framework) return [];
  return [...dimensionGroups(draft), ...draft.levels.flatMap((level) => ofLevel(draft, level))];
}

function dimensionGroups(draft: Draft): Problem[] {
  const groups = wordsIn(draft.framework?.groups, 'key');
  return items(draft.framework?.dimensions).flatMap((item, index) =>
    known('framework.json', ['dimensions', index, 'group'], members(item).group, groups),
  );
}

function ofLevel(draft: Draft, { file, content, code }: DraftLevel): Problem[] {
  return [
    ...known(file, ['track'], content.track, wordsIn(draft.framework?.tracks, 'key')),
    ...known(file, ['emphasis'], content.emphasis, wordsIn(draft.framework?.groups, 'key')),
    ...known(file, ['inheritsFrom'], content.inheritsFrom, draft.codes),
    ...items(content.criteria).flatMap((item, index) => ofCriterion(draft, file, code, item, index)),
  ];
}

function ofCriterion(draft: Draft, file: string, code: string, item: unknown, index: number): Problem[] {
  const { id, evidence } = members(item);
  const kinds = wordsIn(draft.framework?.evidenceKinds, 'key');
  return [
    ...identifier(draft, file, code, word(id), ['criteria', index, 'id']),
    ...items(evidence).flatMap((kind, at) => known(file, ['criteria', index, 'evidence', at], kind, kinds)),
  ];
}

function identifier(
  draft: Draft,
  file: string,
  code: string,
  id: string | undefined,
  place: Keys,
): Problem[] {
  const [level, dimension] = id?.split('.') ?? [];
  if (id === undefined || dimension === undefined) return [];
  if (level !== code) return [problem(file, place, 'criterion-misplaced', { id, level: code })];
  return known(file, place, dimension, wordsIn(draft.framework?.dimensions, 'key'));
}

function known(file: string, place: Keys, value: unknown, names: readonly string[]): Problem[] {
  const name = word(value);
  if (name === undefined || names.includes(name)) return [];
  return [problem(file, place, 'reference-unknown', { value: name, known: names.join(', ') })];
}
