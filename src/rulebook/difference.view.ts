import type {
  ChangeKind,
  CriterionChange,
  LevelChange,
} from '../domain/framework/difference/level-difference.js';
import { ruleParts, type RuleChange } from '../domain/framework/difference/rule-difference.js';
import {
  levelsConcerned,
  versionDifference,
  type VersionDifference,
} from '../domain/framework/difference/version-difference.js';
import { wordDifference, type WordRun } from '../domain/framework/difference/word-difference.js';
import type { Framework } from '../domain/framework/framework.js';
import type { Language, Text } from '../domain/framework/text.js';
import { atLeastFive } from '../domain/visibility/at-least-five.js';

/** How the page colours a change. */
const marks: Readonly<Record<ChangeKind, string>> = {
  added: 'success',
  removed: 'danger',
  changed: 'info',
};

/** What changed between two versions, and for how many people, as a page shows it. */
export function differenceView(
  before: Framework,
  after: Framework,
  people: ReadonlyMap<string, number>,
  language: Language,
) {
  const difference = versionDifference(before, after);
  const { levels, rules, values } = difference;
  return {
    nothing: levels.length + rules.length + values.length === 0,
    concerned: concernedBy(after, difference, people, language),
    levels: levels.map((level) => levelView(level, language)),
    rules: ruleParts.flatMap((part) => {
      const ofPart = rules.filter((rule) => rule.part === part);
      return ofPart.length === 0 ? [] : [{ part, rules: ofPart.map((rule) => ruleView(rule, language)) }];
    }),
    values: values.map(({ of, before: was, after: is }) => ({
      of: of[language],
      runs: runsOf(was, is, language),
    })),
  };
}

/** Those who could be nominated next for a level that is asked otherwise now; null for a group too small to be counted. */
export function concernedBy(
  after: Framework,
  difference: VersionDifference,
  people: ReadonlyMap<string, number>,
  language: Language,
) {
  return levelsConcerned(after, difference).map((code) => {
    const below = after.transitions.filter(({ to }) => to === code).map(({ from }) => from);
    const count = below.reduce((sum, from) => sum + (people.get(from) ?? 0), 0);
    const name = after.levels.find((level) => level.code === code)?.[language] ?? '';
    return { code, name, from: below.join('、'), people: atLeastFive(count, count) };
  });
}

function levelView({ kind, code, name, notes, dimensions }: LevelChange, language: Language) {
  const own = (change: CriterionChange): boolean => change.inheritedFrom === null;
  const views = (wanted: (change: CriterionChange) => boolean) =>
    dimensions.flatMap(({ dimension, criteria }) => {
      const shown = criteria.filter(wanted);
      if (shown.length === 0) return [];
      return [
        { name: dimension[language], criteria: shown.map((change) => criterionView(change, language)) },
      ];
    });
  const inherited = views((change) => !own(change));
  return {
    kind,
    mark: marks[kind],
    code,
    name: name[language],
    notes: notes.map((note) => note[language]),
    dimensions: views(own),
    inherited,
    inheritedCount: inherited.reduce((sum, { criteria }) => sum + criteria.length, 0),
  };
}

function criterionView(change: CriterionChange, language: Language) {
  const other = language === 'zh' ? 'en' : 'zh';
  const { before, after } = change;
  const alsoElsewhere = before && after && before[other] !== after[other];
  return {
    kind: change.kind,
    mark: marks[change.kind],
    id: change.id,
    must: change.must,
    inheritedFrom: change.inheritedFrom ?? '',
    notes: change.notes.map((note) => note[language]),
    runs: runsOf(before, after, language),
    /** The other language is shown only where it changed as well. */
    otherLanguage: other,
    otherRuns: alsoElsewhere ? runsOf(before, after, other) : [],
  };
}

function ruleView({ kind, id, name, before, after, notes }: RuleChange, language: Language) {
  return {
    kind,
    mark: marks[kind],
    id,
    name: name[language],
    notes: notes.map((note) => note[language]),
    runs: runsOf(before, after, language),
  };
}

function runsOf(before: Text | null, after: Text | null, language: Language): readonly WordRun[] {
  if (!before && !after) return [];
  return wordDifference(before?.[language] ?? '', after?.[language] ?? '', language);
}
