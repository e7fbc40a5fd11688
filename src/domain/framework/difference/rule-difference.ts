import { ruleInWords } from '../../evaluation/rule-in-words.js';
import type { Framework } from '../framework.js';
import type { Condition } from '../condition.js';
import type { Text } from '../text.js';
import { kindOf, note, type ChangeKind } from './level-difference.js';
import { alike, paired } from './paired.js';

export const ruleParts = ['criteria', 'eligibility', 'readiness', 'flags'] as const;
export type RulePart = (typeof ruleParts)[number];

/** One rule that asks something else than before; `before` and `after` say in words what it asks, null where it asks nothing. */
export interface RuleChange {
  readonly part: RulePart;
  readonly kind: ChangeKind;
  readonly id: string;
  readonly name: Text;
  readonly before: Text | null;
  readonly after: Text | null;
  readonly notes: readonly Text[];
}

interface Rule {
  readonly id: string;
  readonly name: Text;
  readonly conditions: Condition | null;
  readonly enabled: boolean;
  /** Anything else that makes it another rule. */
  readonly rest: unknown;
}

const notes = {
  name: { zh: '名称由“{before}”改为“{after}”', en: 'name: “{before}” becomes “{after}”' },
  on: { zh: '改为启用', en: 'is now in force' },
  off: { zh: '不再启用', en: 'is no longer in force' },
  asked: { zh: '适用对象改变', en: 'is asked of other things' },
  order: { zh: '各结果的判断顺序改变', en: 'the outcomes are tried in another order' },
} satisfies Record<string, Text>;
const criterionRules = {
  own: { zh: '本级标准', en: 'own criteria of the level' },
  must: { zh: '必备标准', en: 'musts' },
  inherited: { zh: '沿用标准', en: 'inherited criteria' },
} satisfies Record<string, Text>;

/** The rules that changed, as a reader of the newer version meets them. */
export function ruleChanges(before: Framework, after: Framework): RuleChange[] {
  return ruleParts.flatMap((part) => [
    ...paired(rulesOf(before, part), rulesOf(after, part), ({ id }) => id).flatMap(([id, old, now]) =>
      changeOf(part, id, before, old, after, now),
    ),
    ...(part === 'readiness' ? orderChange(before, after) : []),
  ]);
}

function rulesOf(
  { criterionRules: usual, eligibility, readiness, flags }: Framework,
  part: RulePart,
): Rule[] {
  if (part === 'criteria') {
    return (['own', 'must', 'inherited'] as const).map((id) => ({
      id,
      name: criterionRules[id],
      conditions: usual[id],
      enabled: true,
      rest: null,
    }));
  }
  if (part === 'eligibility') {
    return eligibility.rules.map(({ id, zh, en, conditions, enabled }) => ({
      id,
      name: { zh, en },
      conditions,
      enabled,
      rest: null,
    }));
  }
  if (part === 'readiness') {
    return readiness.map(({ key, zh, en, conditions }) => ({
      id: key,
      name: { zh, en },
      conditions,
      enabled: true,
      rest: null,
    }));
  }
  return flags.map(({ id, zh, en, conditions, for: asked }) => ({
    id,
    name: { zh, en },
    conditions,
    enabled: true,
    rest: asked,
  }));
}

function changeOf(
  part: RulePart,
  id: string,
  before: Framework,
  old: Rule | null,
  after: Framework,
  now: Rule | null,
): RuleChange[] {
  const shown = now ?? old;
  if (!shown || (old && now && alike(old, now))) return [];
  const [was, is] = [wordsOf(before, old), wordsOf(after, now)];
  return [
    {
      part,
      kind: kindOf(old, now),
      id,
      name: shown.name,
      before: was,
      after: is,
      notes: old && now ? notesOf(old, now) : [],
    },
  ];
}

function notesOf(old: Rule, now: Rule): Text[] {
  return [
    ...note(notes.name, old.name, now.name),
    ...(old.enabled === now.enabled ? [] : [now.enabled ? notes.on : notes.off]),
    ...(alike(old.rest, now.rest) ? [] : [notes.asked]),
  ];
}

function wordsOf(framework: Framework, rule: Rule | null): Text | null {
  return rule?.conditions ? ruleInWords(framework, rule.conditions) : null;
}

/** Outcomes are tried in order: another order is another rule. */
function orderChange(before: Framework, after: Framework): RuleChange[] {
  const [old, now] = [before.readiness.map(({ key }) => key), after.readiness.map(({ key }) => key)];
  if (!alike(old.toSorted(), now.toSorted()) || alike(old, now)) return [];
  const named = ({ readiness }: Framework): Text => ({
    zh: readiness.map(({ zh }) => zh).join(' → '),
    en: readiness.map(({ en }) => en).join(' → '),
  });
  const name: Text = { zh: '判断顺序', en: 'order' };
  const [was, is] = [named(before), named(after)];
  return [
    { part: 'readiness', kind: 'changed', id: 'order', name, before: was, after: is, notes: [notes.order] },
  ];
}
