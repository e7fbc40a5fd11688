import { addDays } from '../../domain/calendar/day.js';
import type { RequiredCriterion, Scale } from '../../domain/framework/framework.js';
import { evidenceOf, reviewOf } from '../../reviews/packet-parts.js';
import type { EvidenceRow } from '../../reviews/evidence.entity.js';
import type { Ratings, ReviewRow } from '../../reviews/review.entity.js';
import { invented } from './invented-case.js';

interface Asked {
  readonly required: readonly RequiredCriterion[];
  readonly scale: Scale;
  /** The day before which everything was done. */
  readonly until: string;
  /** Of the self-review, ISO-8601 UTC. */
  readonly submittedAt: string;
  /** Words by the end of their key below `web.preview.work`. */
  readonly say: (key: string) => string;
}

/** What people of nobody's company wrote on a case of theirs. */
export interface InventedWork {
  readonly thesis: { readonly changed: string; readonly proof: string; readonly risk: string };
  readonly evidence: readonly EvidenceRow[];
  /** Of the employee: begun, and handed in. */
  readonly selfDraft: ReviewRow;
  readonly self: ReviewRow;
  /** Of the manager: begun. */
  readonly managerDraft: ReviewRow;
}

/** How far above or below the bar the criteria are rated, in turn. */
const said = { self: [0, 1, 0, 1, 1, 0, 2], manager: [0, 0, 1, 0, 1, -1] } as const;
/** The first and last day of each item, counted back from the end. */
const stretches = [
  [250, 190],
  [150, 80],
  [60, 10],
] as const;
const [half, all] = [0.6, 1];

export function inventedWork({ required, scale, until, submittedAt, say }: Asked): InventedWork {
  const at = `${until}T00:00:00.000Z`;
  const rated = (kind: 'self' | 'manager', share: number): Ratings => {
    const steps = said[kind];
    const count = Math.ceil(required.length * share);
    return Object.fromEntries(
      required.slice(0, count).map(({ id }, index) => {
        const value = scale.bar + (steps[index % steps.length] ?? 0);
        const comment = index === 0 ? say(`comment-${kind}`) : '';
        return [id, { value: Math.min(scale.max, Math.max(scale.min, value)), cannotTell: false, comment }];
      }),
    );
  };
  const review = (kind: 'self' | 'manager', state: 'draft' | 'submitted'): ReviewRow => ({
    id: `preview-${kind}`,
    caseId: invented.case,
    kind,
    authorId: kind === 'self' ? invented.candidate : invented.manager,
    state,
    ratings: rated(kind, state === 'submitted' ? all : half),
    summary: say(`summary-${kind}`),
    endorsed: null,
    reason: null,
    version: 1,
    submittedAt: state === 'submitted' ? submittedAt : null,
    updatedAt: at,
  });
  return {
    thesis: { changed: say('changed'), proof: say('proof'), risk: say('risk') },
    evidence: stretches.map(([from, to], index) =>
      evidenceItem(index, [addDays(until, -from), addDays(until, -to)]),
    ),
    selfDraft: review('self', 'draft'),
    self: review('self', 'submitted'),
    managerDraft: review('manager', 'draft'),
  };

  function evidenceItem(index: number, [periodFrom, periodTo]: readonly [string, string]): EvidenceRow {
    const number = index + 1;
    return {
      id: `preview-${number}`,
      caseId: invented.case,
      number,
      authorId: invented.candidate,
      form: 'text',
      title: say(`evidence.title-${number}`),
      periodFrom,
      periodTo,
      role: say(`evidence.role-${number}`),
      outcomeBefore: say(`evidence.before-${number}`),
      outcomeAfter: say(`evidence.after-${number}`),
      criteria: required.filter((_, place) => place % stretches.length === index).map(({ id }) => id),
      body: '',
      fileId: null,
      corroboratorId: index === 0 ? invented.manager : null,
      corroboration: index === 0 ? 'confirmed' : 'none',
      corroboratedAt: null,
      corroborationWords: '',
      warningAccepted: false,
      version: 1,
      createdAt: at,
    };
  }
}

/** The part of it that a committee reads before it scores. */
export function inventedPacket({ evidence, self }: InventedWork, nameOf: (id: string | null) => string) {
  const named = (id: string) => ({ id, name: nameOf(id), latinName: null });
  return {
    caseId: invented.case,
    evidence: evidence.map((row) => evidenceOf(row, new Map(), named)),
    selfReview: reviewOf(self, named),
  };
}
