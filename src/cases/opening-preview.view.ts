import type { CycleMemberRow } from '../cycles/cycle-member.entity.js';
import type { Framework, Level } from '../domain/framework/framework.js';
import type { Language } from '../domain/framework/text.js';
import type { PersonRow } from '../people/person.entity.js';
import type { PossibleStep } from './population-eligibility.service.js';

interface Record {
  readonly framework: Framework;
  readonly targets: readonly Level[];
  readonly members: readonly CycleMemberRow[];
  readonly steps: readonly PossibleStep[];
  readonly people: readonly PersonRow[];
  readonly language: Language;
}

/** So many people of a reason are named on the page; all are counted. */
const named = 50;

/** Who will take part, who could be nominated for what, and who not and why. */
export function openingPreviewView(record: Record) {
  const { targets, members, steps, people, language } = record;
  const names = new Map(people.map((person) => [person.id, nameIn(person, language)]));
  const eligibleIds = new Set(steps.filter(isMet).map(({ personId }) => personId));
  return {
    takesPart: members.length,
    eligible: eligibleIds.size,
    withoutManager: members.filter(({ managerId }) => managerId === null).length,
    targets: targets.map((level) => {
      const own = steps.filter(({ targetLevel }) => targetLevel === level.code);
      const count = (outcome: string): number =>
        own.filter(({ eligibility }) => eligibility.outcome === outcome).length;
      return {
        code: level.code,
        name: level[language],
        below: own.length,
        eligible: count('met'),
        notEligible: count('not-met'),
        unknown: count('unknown'),
      };
    }),
    reasons: reasonsOf(record, names),
  };
}

/** The reasons by the rule that gives them, the most frequent first; a person stands under each of theirs. */
function reasonsOf({ framework, steps, language }: Record, names: ReadonlyMap<string, string>) {
  const rules = new Map(framework.eligibility.rules.map((rule) => [rule.id, rule[language]]));
  const failing = steps.flatMap(({ personId, fromLevel, targetLevel, eligibility }) =>
    eligibility.rules
      .filter(({ outcome }) => outcome !== 'met')
      .map(({ id, outcome, sentence }) => ({
        key: `${id} ${outcome}`,
        rule: rules.get(id) ?? id,
        outcome,
        person: `${names.get(personId) ?? ''} ${fromLevel} → ${targetLevel}`,
        sentence: sentence[language],
      })),
  );
  return [...Map.groupBy(failing, ({ key }) => key).entries()]
    .map(([, group]) => ({
      rule: group[0]?.rule ?? '',
      outcome: group[0]?.outcome ?? 'unknown',
      count: group.length,
      people: group.slice(0, named),
      more: Math.max(0, group.length - named),
    }))
    .sort((one, other) => other.count - one.count);
}

function isMet({ eligibility }: PossibleStep): boolean {
  return eligibility.outcome === 'met';
}

function nameIn({ name, latinName }: PersonRow, language: Language): string {
  return language === 'en' ? (latinName ?? name) : name;
}
