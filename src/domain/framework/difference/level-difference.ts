import { ruleInWords } from '../../evaluation/rule-in-words.js';
import type { Framework, Level, RequiredCriterion } from '../framework.js';
import { fill, type Text } from '../text.js';
import { alike, paired } from './paired.js';

export type ChangeKind = 'added' | 'removed' | 'changed';

/** One criterion that a level asks in another way than before. */
export interface CriterionChange {
  readonly kind: ChangeKind;
  readonly id: string;
  /** The level it comes from, where that is a lower one. */
  readonly inheritedFrom: string | null;
  /** The words of either side; null where there was, or is, none. */
  readonly before: Text | null;
  readonly after: Text | null;
  readonly must: boolean;
  /** What changed beside the words, each as a sentence. */
  readonly notes: readonly Text[];
}

/** One dimension of a level with what changed in it. */
export interface DimensionChange {
  readonly dimension: Text;
  readonly criteria: readonly CriterionChange[];
}

/** A level of which something changed; `notes` are about the level itself. */
export interface LevelChange {
  readonly kind: ChangeKind;
  readonly code: string;
  readonly name: Text;
  readonly notes: readonly Text[];
  readonly dimensions: readonly DimensionChange[];
}

const none: Text = { zh: '无', en: 'none' };
const notes = {
  name: { zh: '名称由“{before}”改为“{after}”', en: 'name: “{before}” becomes “{after}”' },
  phrase: { zh: '一句话由“{before}”改为“{after}”', en: 'phrase: “{before}” becomes “{after}”' },
  rank: { zh: '级次由 {before} 改为 {after}', en: 'rank: {before} becomes {after}' },
  track: { zh: '通道由“{before}”改为“{after}”', en: 'track: “{before}” becomes “{after}”' },
  inherits: { zh: '沿用的职级由 {before} 改为 {after}', en: 'inherits from: {before} becomes {after}' },
  emphasis: { zh: '侧重由“{before}”改为“{after}”', en: 'emphasis: “{before}” becomes “{after}”' },
  mustOn: { zh: '改为必备', en: 'is now a must' },
  mustOff: { zh: '不再是必备', en: 'is no longer a must' },
  evidence: { zh: '可用的证据由“{before}”改为“{after}”', en: 'evidence: “{before}” becomes “{after}”' },
  rule: { zh: '判定规则由“{before}”改为“{after}”', en: 'its rule: “{before}” becomes “{after}”' },
  origin: { zh: '由 {before} 提出改为由 {after} 提出', en: 'was asked by {before}, is now asked by {after}' },
} satisfies Record<string, Text>;
const usualRule: Text = { zh: '通用规则', en: 'the usual rule' };

/** The levels of which something changed, in the order of the newer version. */
export function levelChanges(before: Framework, after: Framework): LevelChange[] {
  return paired(before.levels, after.levels, ({ code }) => code).flatMap(([code, old, now]) => {
    const shown = now ?? old;
    if (!shown) return [];
    const kind = kindOf(old, now);
    const said = old && now ? headNotes(before, old, after, now) : [];
    const dimensions = dimensionChanges(before, old, after, now);
    if (kind === 'changed' && said.length + dimensions.length === 0) return [];
    return [{ kind, code, name: { zh: shown.zh, en: shown.en }, notes: said, dimensions }];
  });
}

export function kindOf(old: unknown, now: unknown): ChangeKind {
  if (old === null) return 'added';
  return now === null ? 'removed' : 'changed';
}

function headNotes(before: Framework, old: Level, after: Framework, now: Level): Text[] {
  return [
    note(notes.name, old, now),
    note(notes.phrase, old.phrase, now.phrase),
    note(notes.rank, plain(String(old.rank)), plain(String(now.rank))),
    note(notes.track, named(before.tracks, old.track), named(after.tracks, now.track)),
    note(notes.inherits, codeOrNone(old.inheritsFrom), codeOrNone(now.inheritsFrom)),
    note(notes.emphasis, named(before.groups, old.emphasis), named(after.groups, now.emphasis)),
  ].flat();
}

function dimensionChanges(before: Framework, old: Level | null, after: Framework, now: Level | null) {
  const changes = paired(old?.required ?? [], now?.required ?? [], ({ id }) => id).flatMap(
    ([id, was, is]) => {
      const change = criterionChange(id, before, was, after, is);
      return change ? [{ dimension: (is ?? was)?.dimension ?? '', change }] : [];
    },
  );
  const byDimension = Map.groupBy(changes, ({ dimension }) => dimension);
  return paired(before.dimensions, after.dimensions, ({ key }) => key).flatMap(([key, was, is]) => {
    const criteria = byDimension.get(key)?.map(({ change }) => change) ?? [];
    const { zh, en } = is ?? was ?? { zh: key, en: key };
    return criteria.length === 0 ? [] : [{ dimension: { zh, en }, criteria }];
  });
}

function criterionChange(
  id: string,
  before: Framework,
  was: RequiredCriterion | null,
  after: Framework,
  is: RequiredCriterion | null,
): CriterionChange | null {
  const shown = is ?? was;
  if (!shown) return null;
  const said = was && is ? criterionNotes(before, was, after, is) : [];
  const reworded = was?.zh !== is?.zh || was?.en !== is?.en;
  if (was && is && !reworded && said.length === 0) return null;
  return {
    kind: kindOf(was, is),
    id,
    inheritedFrom: shown.inheritedFrom,
    before: was && { zh: was.zh, en: was.en },
    after: is && { zh: is.zh, en: is.en },
    must: shown.must,
    notes: said,
  };
}

/** An inherited criterion asks for the rating alone: its evidence and its own rule say nothing there. */
function criterionNotes(
  before: Framework,
  was: RequiredCriterion,
  after: Framework,
  is: RequiredCriterion,
): Text[] {
  const said: Text[] = [];
  if (was.must !== is.must) said.push(is.must ? notes.mustOn : notes.mustOff);
  if (was.inheritedFrom !== is.inheritedFrom) {
    const [old, now] = [codeOrNone(was.inheritedFrom), codeOrNone(is.inheritedFrom)];
    const here = { zh: '本级', en: 'this level' };
    said.push(...note(notes.origin, was.inheritedFrom ? old : here, is.inheritedFrom ? now : here));
  }
  if (is.inheritedFrom !== null) return said;
  return [
    ...said,
    ...note(notes.evidence, kindsOf(before, was), kindsOf(after, is)),
    ...note(notes.rule, ruleOf(before, was), ruleOf(after, is)),
  ];
}

function ruleOf(framework: Framework, { conditions }: RequiredCriterion): Text {
  return conditions ? ruleInWords(framework, conditions) : usualRule;
}

function kindsOf({ evidenceKinds }: Framework, { evidence }: RequiredCriterion): Text {
  const names = evidence.map((key) => named(evidenceKinds, key));
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
}

function named(among: readonly (Text & { readonly key: string })[], key: string | null): Text {
  return key === null ? none : (among.find((one) => one.key === key) ?? plain(key));
}

function codeOrNone(code: string | null): Text {
  return code === null ? none : plain(code);
}

function plain(word: string): Text {
  return { zh: word, en: word };
}

/** Nothing where both sides say the same. */
export function note(template: Text, before: Text, after: Text): Text[] {
  if (alike([before.zh, before.en], [after.zh, after.en])) return [];
  return [
    {
      zh: fill(template, { before: before.zh, after: after.zh }).zh,
      en: fill(template, { before: before.en, after: after.en }).en,
    },
  ];
}
