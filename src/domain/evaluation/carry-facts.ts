import { factSource } from '../framework/fact-sources.js';
import type { FactDefinition } from '../framework/fact-definition.js';
import { levelOf, type Framework } from '../framework/framework.js';
import { alike } from '../framework/difference/paired.js';
import type { CaseData } from './case-data.js';
import { caseFact } from './case-facts.js';
import { factKeys, valueAt, type Facts, type FactValue } from './facts.js';
import { factsOf, slotsOf } from './slots.js';

/** What depends on the ladder itself, and is asked anew of another one. */
const ofTheLadder = ['case.transition-allowed', 'case.skipped-levels'];

/** A candidacy whose facts were gathered for one version of a framework. */
export interface Gathered {
  readonly framework: Framework;
  readonly fromLevel: string;
  readonly targetLevel: string;
  readonly facts: Facts;
}

/**
 * The same framework, for facts that were gathered for another version: all of them may be missing, so that a rule that
 * asks for what nobody asked before comes out `unknown`, not `not-met`.
 */
export function forCarriedFacts(framework: Framework): Framework {
  return { ...framework, facts: framework.facts.map((fact) => ({ ...fact, nullable: true })) };
}

/**
 * Facts as another version of the framework names them: by source and parameters, and for a criterion by its id. What was
 * not gathered is null, and so is a rating that is no point of the other scale.
 * @throws RangeError when the other version has no such target level
 */
export function carryFacts(gathered: Gathered, to: Framework): Facts {
  const { framework: from, targetLevel, facts } = gathered;
  const slots = slotsOf(to, levelOf(to, targetLevel));
  const values = slots.map(({ definition, keys, computed }): FactValue => {
    const same = computed ? undefined : sameFact(from, definition);
    if (!same) return null;
    const criterion = keys[0] === 'criteria' ? keys.slice(1, -1).join('.') : null;
    const value = plain(valueAt(facts, factKeys(same, criterion)));
    if (ofTheLadder.includes(definition.source)) return onLadder(gathered, to, definition, value);
    return factSource(definition.source)?.onScale ? onScale(to, value) : value;
  });
  return factsOf(slots, values);
}

function sameFact({ facts }: Framework, { source, parameters }: FactDefinition): FactDefinition | undefined {
  return facts.find((fact) => fact.source === source && alike(fact.parameters, parameters));
}

function plain(value: FactValue | Facts | undefined): FactValue {
  return value === undefined || (typeof value === 'object' && value !== null) ? null : value;
}

function onScale({ scale }: Framework, value: FactValue): FactValue {
  return scale.points.some((point) => point.value === value) ? value : null;
}

/** Asked of the other ladder, unless the person stood elsewhere then than the case says. */
function onLadder(
  { framework, fromLevel, targetLevel }: Gathered,
  to: Framework,
  { source }: FactDefinition,
  value: FactValue,
): FactValue {
  const data = standingAt(fromLevel);
  const ask = (ladder: Framework): FactValue =>
    caseFact(source, { framework: ladder, targetLevel, data, parameters: {} });
  return ask(framework) === value ? ask(to) : value;
}

/** Of somebody nothing is known but the level. */
function standingAt(level: string): CaseData {
  return {
    person: { status: '', level, levelSince: null, lastPerformance: null, lastDeclined: null },
    effectiveDate: '',
    evaluationDay: '',
    otherOpenCase: false,
    reviews: { self: null, manager: null },
    evidence: [],
    raterSince: null,
  };
}
