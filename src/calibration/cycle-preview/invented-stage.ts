import type { CycleRow } from '../../cycles/cycle.entity.js';
import { addDays } from '../../domain/calendar/day.js';
import { buildFacts } from '../../domain/evaluation/build-facts.js';
import type { CaseData } from '../../domain/evaluation/case-data.js';
import { evaluate, type Evaluation } from '../../domain/evaluation/evaluate.js';
import type { Framework } from '../../domain/framework/framework.js';
import { noReviews, type ReviewData } from '../../cases/case-data.service.js';
import type { Viewer } from '../../web/viewer.js';
import { invented, inventedCase, type InventedCase } from './invented-case.js';
import { inventedWork, type InventedWork } from './invented-work.js';
import { playCase, playedDuties, type PlayedDuty, type PlayedStep } from './played-case.js';

/** As whom a draft can be seen, and on which pages. */
export const pagesOf = {
  candidate: ['inbox', 'case', 'self-review'],
  manager: ['inbox', 'nomination', 'case', 'manager-review'],
  member: ['inbox', 'case', 'scores'],
} as const;
export type PreviewRole = keyof typeof pagesOf;
export type PreviewedPage = (typeof pagesOf)[PreviewRole][number];

/** What each of them is asked for when their page of the case is shown. */
const asked = {
  candidate: 'SUBMIT_SELF_REVIEW',
  manager: 'SUBMIT_MANAGER_REVIEW',
  member: 'SUBMIT_SCORES',
} as const;

/** Everything that the pages of a preview are made of. */
export interface Stage extends InventedCase {
  readonly cycle: CycleRow;
  readonly framework: Framework;
  /** Who looks, with the person whose part they see. */
  readonly viewer: Viewer;
  readonly role: PreviewRole;
  readonly work: InventedWork;
  readonly duties: readonly PlayedDuty[];
  /** When the person is asked for the work of their own. */
  readonly step: PlayedStep;
  readonly nameOf: (id: string | null) => string;
}

interface Setting {
  readonly cycle: CycleRow;
  readonly framework: Framework;
  readonly viewer: Viewer;
  readonly role: PreviewRole;
  readonly say: (key: string) => string;
}

/** Null for a framework in which nobody can be promoted, and dates by which no case could begin. */
export function stageOf({ say, ...setting }: Setting): Stage | null {
  const { cycle, framework, viewer, role } = setting;
  const found = inventedCase(cycle, framework);
  const steps = found ? playCase(found.facts) : [];
  const personId = invented[role];
  const isTurn = ({ duties }: PlayedStep) =>
    duties.some((duty) => duty.personId === personId && duty.event === asked[role]);
  const step = steps.find(isTurn) ?? steps.at(-1);
  if (!found || !step) return null;
  const names = new Map<string | null, string>(
    (['candidate', 'manager', 'member', 'hr', 'department'] as const).map((who) => [
      invented[who],
      say(`web.preview.people.${who}`),
    ]),
  );
  return {
    ...found,
    ...setting,
    viewer: { ...viewer, personId, roles: ['employee'], hrDepartments: [] },
    work: inventedWork({
      required: found.target.required,
      scale: framework.scale,
      until: cycle.calendar.nominationsOpenOn,
      submittedAt: handedInAt(steps) ?? step.at.toISOString(),
      say: (key) => say(`web.preview.work.${key}`),
    }),
    duties: playedDuties(steps).filter((duty) => duty.personId === personId),
    step,
    nameOf: (id) => names.get(id) ?? '',
  };
}

/** When the self-review was. */
function handedInAt(steps: readonly PlayedStep[]): string | undefined {
  return steps.at(-1)?.lines.find(({ type }) => type === 'SUBMIT_SELF_REVIEW')?.at;
}

export function isRole(role: string): role is PreviewRole {
  return Object.hasOwn(pagesOf, role);
}

/** The duty for which the person has a page of their own. */
export function turnOf({ duties, role }: Stage): PlayedDuty | undefined {
  return duties.find(({ event }) => event === asked[role]);
}

/** Years that are long enough for any rule. */
const days = 6 * 365;

/** What the rules of the cycle say of the invented person. */
export function inventedEvaluation(
  { cycle: { calendar }, framework, from, target }: Stage,
  reviews: ReviewData = noReviews,
): Promise<Evaluation> {
  const since = addDays(calendar.effectiveOn, -days);
  const data: CaseData = {
    person: {
      status: 'active',
      level: from.code,
      levelSince: since,
      lastPerformance: null,
      lastDeclined: null,
    },
    effectiveDate: calendar.effectiveOn,
    evaluationDay: calendar.reviewsEndOn,
    otherOpenCase: false,
    raterSince: since,
    ...reviews,
  };
  return evaluate(framework, target.code, buildFacts(framework, target.code, data));
}
