import type { Framework } from '../framework/framework.js';
import { CaseAlmanac } from './case-almanac.js';
import { compileLevel, type CompiledLevel } from './compile-level.js';
import type { Outcome, RuleOutcome } from './explanation.js';
import { readFacts } from './fact-layout.js';
import type { Facts } from './facts.js';
import { QuietEngine } from './quiet-engine.js';

/** Changes whenever the same facts and framework could come out differently, in outcome or in words. */
export const engineVersion = 'rungs 2, json-rules-engine 7.3.1';

/** What the rules say about one case: plain data, to be stored as it is and replayed later. */
export interface Evaluation {
  readonly frameworkVersion: string;
  readonly engineVersion: string;
  readonly targetLevel: string;
  /** Complete: every fact that the framework declares, null where it is missing. */
  readonly facts: Facts;
  /** One for each required criterion, in the order of the level. */
  readonly criteria: readonly RuleOutcome[];
  readonly eligibility: EligibilityOutcome;
  readonly readiness: ReadinessResult;
  readonly flags: readonly FlagOutcome[];
}

export interface EligibilityOutcome {
  /** `not-met` if one rule is not met, else `unknown` if one is unknown. */
  readonly outcome: Outcome;
  readonly rules: readonly RuleOutcome[];
}

export interface ReadinessResult {
  /** Key of the first outcome of `readiness.json` whose conditions passed. */
  readonly outcome: string;
  /** The rules up to and with that one. */
  readonly tried: readonly RuleOutcome[];
}

export interface FlagOutcome {
  readonly id: string;
  readonly outcome: 'raised' | 'clear' | 'unknown';
  /** The findings that raise it or leave it open; `id` is the criterion, or the flag itself for the whole case. */
  readonly findings: readonly RuleOutcome[];
}

/**
 * Asks every rule of the target level of these facts, by one json-rules-engine engine of its own.
 * @param facts as `buildFacts` makes them; missing ones are taken as null.
 * @throws RangeError when the framework has no such level; UnfitFacts when a fact has a wrong type.
 */
export async function evaluate(framework: Framework, targetLevel: string, facts: Facts): Promise<Evaluation> {
  const compiled = compileLevel(framework, targetLevel);
  const { values, facts: complete } = readFacts(compiled.slots, compiled.layout, facts);
  const outcomes = await run(compiled, new CaseAlmanac(compiled, values));
  const at = (places: readonly number[]): RuleOutcome[] => places.map((place) => outcomeAt(outcomes, place));
  return {
    frameworkVersion: framework.version,
    engineVersion,
    targetLevel,
    facts: complete,
    criteria: at(compiled.places.criterion),
    eligibility: eligibilityOf(at(compiled.places.eligibility)),
    readiness: readinessOf(framework, at(compiled.places.readiness)),
    flags: compiled.flags.map(({ id, places }) => flagOf(id, at(places))),
  };
}

type Outcomes = readonly (RuleOutcome | undefined)[];

/** Every rule must come out, passed or failed: an engine that drops one is an error, never a result. */
async function run({ engineRules }: CompiledLevel, almanac: CaseAlmanac): Promise<Outcomes> {
  const { results, failureResults } = await new QuietEngine([...engineRules]).run({}, { almanac });
  const counted = results.length + failureResults.length;
  if (counted !== engineRules.length) {
    throw new Error(`Of ${engineRules.length} rules ${counted} came out.`);
  }
  return almanac.outcomes;
}

function outcomeAt(outcomes: Outcomes, place: number): RuleOutcome {
  const outcome = outcomes[place];
  if (!outcome) throw new Error(`Rule ${place} did not come out.`);
  return outcome;
}

function eligibilityOf(rules: readonly RuleOutcome[]): EligibilityOutcome {
  const has = (outcome: Outcome): boolean => rules.some((rule) => rule.outcome === outcome);
  if (has('not-met')) return { outcome: 'not-met', rules };
  return { outcome: has('unknown') ? 'unknown' : 'met', rules };
}

function readinessOf({ readiness }: Framework, rules: readonly RuleOutcome[]): ReadinessResult {
  const first = rules.findIndex(({ outcome }) => outcome === 'met');
  const outcome = (first === -1 ? readiness.at(-1)?.key : rules[first]?.id) ?? '';
  return { outcome, tried: first === -1 ? rules : rules.slice(0, first + 1) };
}

function flagOf(id: string, own: readonly RuleOutcome[]): FlagOutcome {
  const findings = own.filter(({ outcome }) => outcome !== 'not-met');
  if (findings.some(({ outcome }) => outcome === 'met')) return { id, outcome: 'raised', findings };
  return { id, outcome: findings.length > 0 ? 'unknown' : 'clear', findings };
}
