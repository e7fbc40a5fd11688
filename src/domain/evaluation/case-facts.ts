import type { Framework } from '../framework/framework.js';
import type { CaseData } from './case-data.js';
import type { FactValue } from './facts.js';
import { monthsBetween, wholeMonthsBetween, type Day } from './months.js';

export interface CaseContext {
  readonly framework: Framework;
  readonly targetLevel: string;
  readonly data: CaseData;
  /** Of the fact in `facts.json`. */
  readonly parameters: Readonly<Record<string, number>>;
}

type CaseSource = (context: CaseContext) => FactValue;

/** One function for each source of `fact-sources.ts` that is about the whole case. */
const sources: Readonly<Record<string, CaseSource>> = {
  'person.status': ({ data }) => data.person.status,
  'person.months-in-level': ({ data }) => wholeMonths(data.person.levelSince, data.effectiveDate),
  'person.last-performance': ({ data }) => data.person.lastPerformance,
  'person.declined-before': ({ data }) => data.person.lastDeclined !== null,
  'person.months-since-declined': ({ data }) => wholeMonths(data.person.lastDeclined, data.effectiveDate),
  'case.transition-allowed': ({ framework, targetLevel, data }) =>
    framework.transitions.some(({ from, to }) => from === data.person.level && to === targetLevel),
  'case.other-open-case': ({ data }) => data.otherOpenCase,
  'case.skipped-levels': skippedLevels,
  'case.evidence.count': ({ data }) => data.evidence.length,
  'case.evidence.aged': agedEvidence,
  'case.rater-months': ({ data }) =>
    data.raterSince === null ? null : monthsBetween(data.raterSince, data.evaluationDay),
  'case.self-review-missing': ({ data }) => data.reviews.self === null,
};

export function caseFact(source: string, context: CaseContext): FactValue {
  const read = sources[source];
  if (!read) throw new RangeError(`There is no source ${source} for a case.`);
  return read(context);
}

function wholeMonths(from: Day | null, to: Day): number | null {
  return from === null ? null : wholeMonthsBetween(from, to);
}

/** Ranks passed over between the present level and the target; 0 for somebody outside the framework. */
function skippedLevels({ framework, targetLevel, data }: CaseContext): number {
  const rankOf = (code: string | null): number | undefined =>
    framework.levels.find((level) => level.code === code)?.rank;
  const [present, target] = [rankOf(data.person.level), rankOf(targetLevel)];
  return present === undefined || target === undefined ? 0 : Math.max(0, target - present - 1);
}

/** Pieces of evidence at least `fromMonths` and at most `toMonths` old. */
function agedEvidence({ data, parameters }: CaseContext): number {
  const { fromMonths = 0, toMonths = Infinity } = parameters;
  return data.evidence.filter(({ date }) => {
    const age = monthsBetween(date, data.evaluationDay);
    return age >= fromMonths && age <= toMonths;
  }).length;
}
