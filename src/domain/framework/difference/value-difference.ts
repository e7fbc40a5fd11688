import type { Framework, VoteThreshold } from '../framework.js';
import type { Text } from '../text.js';
import { alike, paired } from './paired.js';

/** A number, a name or a list that was laid down in another way; null where there was, or is, none. */
export interface ValueChange {
  readonly of: Text;
  readonly before: Text | null;
  readonly after: Text | null;
}

interface Value {
  readonly key: string;
  readonly of: Text;
  readonly value: Text;
}

const plain = (word: string | number): Text => ({ zh: String(word), en: String(word) });
const textOf = ({ zh, en }: Text): Text => ({ zh, en });
const labelled = (label: Text, what: Text): Text => ({
  zh: `${label.zh}：${what.zh}`,
  en: `${label.en}: ${what.en}`,
});
const labels = {
  name: { zh: '名称', en: 'name' },
  bar: { zh: '达标线', en: 'bar' },
  point: { zh: '评分等级', en: 'point of the scale' },
  cannotTell: { zh: '“无法判断”的说法', en: 'words for can’t tell' },
  group: { zh: '能力类别', en: 'group' },
  dimension: { zh: '能力项', en: 'dimension' },
  track: { zh: '通道', en: 'track' },
  evidence: { zh: '证据种类', en: 'kind of evidence' },
  transition: { zh: '晋升路径', en: 'step' },
  promote: { zh: '通过所需票数', en: 'votes to promote' },
  decline: { zh: '不通过所需票数', en: 'votes to decline' },
  fact: { zh: '判定依据', en: 'fact' },
} satisfies Record<string, Text>;
const there: Text = { zh: '有', en: 'there' };

/** The names, numbers and lists that changed. */
export function valueChanges(before: Framework, after: Framework): ValueChange[] {
  return paired(valuesOf(before), valuesOf(after), ({ key }) => key).flatMap(([, old, now]) => {
    const shown = now ?? old;
    if (!shown || (old && now && alike(old.value, now.value))) return [];
    return [{ of: shown.of, before: old?.value ?? null, after: now?.value ?? null }];
  });
}

function valuesOf(framework: Framework): Value[] {
  const { scale, groups, dimensions, tracks, evidenceKinds, transitions, votes } = framework;
  return [
    { key: 'name', of: labels.name, value: textOf(framework) },
    { key: 'bar', of: labels.bar, value: plain(scale.bar) },
    { key: 'cannotTell', of: labels.cannotTell, value: textOf(scale.cannotTell) },
    ...scale.points.map((point) => ({
      key: `point ${point.value}`,
      of: labelled(labels.point, plain(point.value)),
      value: textOf(point),
    })),
    ...perLevel(framework),
    ...listed('group', labels.group, groups),
    ...listed(
      'dimension',
      labels.dimension,
      dimensions.map(({ key, zh, en, group }) => ({ key, ...withGroup(framework, { zh, en }, group) })),
    ),
    ...listed('track', labels.track, tracks),
    ...listed('evidence', labels.evidence, evidenceKinds),
    ...transitions.map(({ from, to }) => ({
      key: `transition ${from} ${to}`,
      of: labelled(labels.transition, plain(`${from} → ${to}`)),
      value: there,
    })),
    { key: 'promote', of: labels.promote, value: thresholds(votes.promote) },
    { key: 'decline', of: labels.decline, value: thresholds(votes.decline) },
    ...facts(framework),
  ];
}

/** Numbers that differ by target level, named after the fact they are compared with. */
function perLevel({ eligibility, facts: known }: Framework): Value[] {
  return Object.entries(eligibility.perLevel).flatMap(([name, values]) => {
    const fact = known.find((one) => one.name.endsWith(`.${name}`));
    return Object.entries(values).map(([level, value]) => ({
      key: `perLevel ${name} ${level}`,
      of: { zh: `${fact?.zh ?? name}，晋升 ${level}`, en: `${fact?.en ?? name}, to reach ${level}` },
      value: fact?.unit ? { zh: `${value} ${fact.unit.zh}`, en: `${value} ${fact.unit.en}` } : plain(value),
    }));
  });
}

function listed(kind: string, label: Text, items: readonly (Text & { readonly key: string })[]): Value[] {
  return items.map((item) => ({
    key: `${kind} ${item.key}`,
    of: labelled(label, plain(item.key)),
    value: textOf(item),
  }));
}

function withGroup({ groups }: Framework, name: Text, key: string): Text {
  const group = groups.find((one) => one.key === key) ?? plain(key);
  return { zh: `${name.zh}（${group.zh}）`, en: `${name.en} (${group.en})` };
}

function thresholds(list: readonly VoteThreshold[]): Text {
  const parts = list.map(({ fromRank, numerator, denominator, inclusive }) => ({
    zh: `级次 ${fromRank} 起${inclusive ? '不少于' : '超过'} ${numerator}/${denominator}`,
    en: `from rank ${fromRank} ${inclusive ? 'at least' : 'more than'} ${numerator}/${denominator}`,
  }));
  return { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') };
}

/** What rules may ask: its name, and all that decides its value. */
function facts({ facts: known }: Framework): Value[] {
  return known.map(({ name, zh, en, source, type, nullable, parameters = {}, values = [] }) => {
    const numbers = Object.entries(parameters).map(([key, value]) => `${key} ${value}`);
    const words = values.map((one) => one.value);
    const rest = [source, type, nullable ? 'null' : '', ...numbers, ...words].filter(Boolean).join(', ');
    return {
      key: `fact ${name}`,
      of: labelled(labels.fact, plain(name)),
      value: { zh: `${zh}（${rest}）`, en: `${en} (${rest})` },
    };
  });
}
