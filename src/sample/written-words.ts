import type { Framework, RequiredCriterion } from '../domain/framework/framework.js';
import { levelOf } from '../domain/framework/framework.js';
import type { EvidenceInput } from '../reviews/evidence.input.js';
import { type CasePlan, strengths } from './case-plan.js';
import { pick, pickNumber } from './chance.js';
import { evidenceByDimension, managerComments, selfComments } from './texts.js';

type Ratings = Record<string, { value: number; comment: string }>;

/** The manager's ratings of every criterion that the target asks. */
export function managerRatings(framework: Framework, plan: CasePlan): Ratings {
  return ratingsOf(framework, plan, (value) => value, managerComments);
}

/** The candidate's: like the manager's, here and there a step higher. */
export function selfRatings(framework: Framework, plan: CasePlan): Ratings {
  const generous = (value: number, id: string) =>
    pickNumber(5, plan.candidate, id, 'self') === 0 ? Math.min(framework.scale.max, value + 1) : value;
  return ratingsOf(framework, plan, generous, selfComments);
}

/** A member's score of a dimension: the manager's ratings of it, seen with own eyes. */
export function memberScore(framework: Framework, plan: CasePlan, dimension: string, member: string): number {
  const { bar, min, max } = framework.scale;
  const of = requiredOf(framework, plan).filter((criterion) => criterion.dimension === dimension);
  const mean = of.reduce((sum, { id }) => sum + valueOf(framework, plan, id), 0) / Math.max(1, of.length);
  const own =
    Math.round(of.length > 0 ? mean : bar) + pick([0, 0, 0, 0, 1, -1], plan.candidate, dimension, member);
  return Math.min(max, Math.max(min, own));
}

/** One piece of evidence for each own criterion, spread over the year before `until` (`YYYY-MM-DD`). */
export function evidenceOf(
  framework: Framework,
  plan: CasePlan,
  until: string,
  witness: string,
): EvidenceInput[] {
  return requiredOf(framework, plan)
    .filter(({ inheritedFrom }) => inheritedFrom === null)
    .map((criterion, index) => evidenceFor(criterion, plan, monthBefore(until, 2 + (index % 9)), witness));
}

function evidenceFor(
  criterion: RequiredCriterion,
  plan: CasePlan,
  month: string,
  witness: string,
): EvidenceInput {
  const library = evidenceByDimension[criterion.dimension] ?? [];
  const { title, role, before, after } = pick(library, plan.candidate, criterion.id);
  return {
    form: 'text',
    title,
    periodFrom: `${month}-03`,
    periodTo: `${month}-24`,
    role,
    outcomeBefore: before,
    outcomeAfter: after,
    criteria: [criterion.id],
    body: `${title}：${role}。改进前：${before}。改进后：${after}。`,
    corroborator: criterion.must ? witness : '',
    warningAccepted: false,
  };
}

/** @returns `YYYY-MM` */
function monthBefore(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 7);
}

function ratingsOf(
  framework: Framework,
  plan: CasePlan,
  seen: (value: number, id: string) => number,
  comments: Readonly<Record<'below' | 'at' | 'above', readonly string[]>>,
): Ratings {
  const { bar } = framework.scale;
  return Object.fromEntries(
    requiredOf(framework, plan).map(({ id }) => {
      const value = seen(valueOf(framework, plan, id), id);
      const kind = value < bar ? 'below' : value === bar ? 'at' : 'above';
      return [id, { value, comment: pick(comments[kind], plan.candidate, id) }];
    }),
  );
}

function valueOf({ scale }: Framework, plan: CasePlan, id: string): number {
  const reaches = pickNumber(100, plan.candidate, id) < strengths[plan.strength];
  if (!reaches) return Math.max(scale.min, scale.bar - 1);
  return Math.min(scale.max, scale.bar + pick([0, 0, 1, 1, 2], plan.candidate, id, 'height'));
}

function requiredOf(framework: Framework, { target }: CasePlan): readonly RequiredCriterion[] {
  return levelOf(framework, target).required;
}
