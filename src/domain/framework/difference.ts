import { canonicalJson } from '../canonical-json.js';
import type { Criterion, Framework } from './framework.js';
import { fill, type Text } from './text.js';

/** One change between two versions of a framework, in words. */
export interface VersionChange {
  /** What it is about: `P…` for a level, an id, or the name of a part. */
  readonly of: string;
  readonly words: Text;
}

const words = {
  added: { zh: '新增', en: 'added' },
  removed: { zh: '删除', en: 'removed' },
  changed: { zh: '修改', en: 'changed' },
  text: { zh: '文字改为“{to}”', en: 'now reads "{to}"' },
  mustOn: { zh: '改为必备', en: 'is now a must' },
  mustOff: { zh: '不再是必备', en: 'is no longer a must' },
  evidence: { zh: '证据种类改为：{to}', en: 'evidence is now: {to}' },
  rule: { zh: '判定规则有修改', en: 'its rule changed' },
  constant: { zh: '由 {from} 改为 {to}', en: 'from {from} to {to}' },
} satisfies Record<string, Text>;

/** What changed from one version to another, for those who publish it and those it applies to. */
export function differenceOf(before: Framework, after: Framework): VersionChange[] {
  return [
    ...criteria(before, after),
    ...constants(before, after),
    ...byKey(before.eligibility.rules, after.eligibility.rules, ({ id }) => id),
    ...byKey(before.readiness, after.readiness, ({ key }) => key),
    ...byKey(before.flags, after.flags, ({ id }) => id),
    ...byKey(before.transitions, after.transitions, ({ from, to }) => `${from} → ${to}`),
    ...byKey(before.facts, after.facts, ({ name }) => name),
    ...byKey(before.levels.map(head), after.levels.map(head), ({ code }) => code),
    ...parts(before, after),
  ];
}

function head({ own: _own, required: _required, ...level }: Framework['levels'][number]): { code: string } {
  return level;
}

function criteria(before: Framework, after: Framework): VersionChange[] {
  const own = ({ levels }: Framework): Criterion[] => levels.flatMap((level) => level.own);
  return paired(own(before), own(after), ({ id }) => id).flatMap(([of, old, now]) => {
    if (!old || !now) return [{ of, words: now ? words.added : words.removed }];
    return criterionChanges(old, now).map((each) => ({ of, words: each }));
  });
}

function criterionChanges(old: Criterion, now: Criterion): Text[] {
  const changes: Text[] = [];
  if (old.zh !== now.zh || old.en !== now.en) {
    changes.push({ zh: fill(words.text, { to: now.zh }).zh, en: fill(words.text, { to: now.en }).en });
  }
  if (old.must !== now.must) changes.push(now.must ? words.mustOn : words.mustOff);
  if (!alike(old.evidence, now.evidence)) changes.push(fill(words.evidence, { to: now.evidence.join(', ') }));
  if (!alike(old.conditions, now.conditions)) changes.push(words.rule);
  return changes;
}

function constants(before: Framework, after: Framework): VersionChange[] {
  const flat = ({ eligibility, scale }: Framework): [string, number][] => [
    ['scale.bar', scale.bar],
    ...Object.entries(eligibility.perLevel).flatMap(([name, values]) =>
      Object.entries(values).map(([level, value]): [string, number] => [`${name} ${level}`, value]),
    ),
  ];
  return paired(flat(before), flat(after), ([name]) => name).flatMap(([of, old, now]) =>
    old?.[1] === now?.[1]
      ? []
      : [{ of, words: fill(words.constant, { from: old?.[1] ?? '–', to: now?.[1] ?? '–' }) }],
  );
}

function parts(before: Framework, after: Framework): VersionChange[] {
  const names = [
    'groups',
    'dimensions',
    'tracks',
    'evidenceKinds',
    'criterionRules',
    'votes',
    'scale',
  ] as const;
  return names
    .filter((name) => !alike(before[name], after[name]))
    .map((of) => ({ of, words: words.changed }));
}

function byKey<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): VersionChange[] {
  return paired(before, after, keyOf).flatMap(([of, old, now]) => {
    if (!old || !now) return [{ of, words: now ? words.added : words.removed }];
    return alike(old, now) ? [] : [{ of, words: words.changed }];
  });
}

/** Items of both sides by key, in the order of the newer side, those that are gone at the end. */
function paired<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): [string, Item | undefined, Item | undefined][] {
  const old = new Map(before.map((item) => [keyOf(item), item]));
  const now = new Map(after.map((item) => [keyOf(item), item]));
  return [...new Set([...now.keys(), ...old.keys()])].map((key) => [key, old.get(key), now.get(key)]);
}

function alike(left: unknown, right: unknown): boolean {
  return canonicalJson(left) === canonicalJson(right);
}
