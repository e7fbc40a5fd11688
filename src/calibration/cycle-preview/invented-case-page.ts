import type { CaseAction } from '../../cases/case-actions.service.js';
import { caseHead } from '../../cases/case-heads.service.js';
import { isShown } from '../../cases/case-history.service.js';
import { placedActions } from '../../cases/case-page.service.js';
import { pathSteps } from '../../cases/case-paths.service.js';
import { casePhase } from '../../cases/case-phase.js';
import { columnsOf } from '../../cases/case-record.js';
import { caseTabs, type CaseSection } from '../../cases/case-sections.js';
import type { CaseRow } from '../../cases/case.entity.js';
import { historyPart, historyTab } from '../../cases/history.section.js';
import { dutiesOf } from '../../cases/owed-event.js';
import { overviewPart, overviewTab } from '../../cases/overview.section.js';
import { VisibleCase } from '../../cases/visible-case.js';
import { notFound } from '../../domain/refusal.js';
import type { Relation } from '../../domain/visibility/relation.js';
import { openDuties } from '../../domain/workflow/open-duties.js';
import { criteriaPart, criteriaTab } from '../../reviews/criteria.section.js';
import { evidencePart, evidenceTab, mayWrite } from '../../reviews/evidence.section.js';
import { readsEvidence, readsReview } from '../../reviews/readable.js';
import { reviewsPart, reviewsTab } from '../../reviews/reviews.section.js';
import { invented } from './invented-case.js';
import { inventedEvaluation, type PreviewRole, type Stage } from './invented-stage.js';

const relations: Readonly<Record<PreviewRole, readonly Relation[]>> = {
  candidate: ['candidate'],
  manager: ['manager', 'nominator'],
  member: ['seat'],
};

/** The invented case before the eyes of the one as whom it is seen; the visibility table itself says what they may read. */
export function inventedVisible(stage: Stage): VisibleCase {
  const { step, role, from, target, cycle } = stage;
  const at = step.at.toISOString();
  const row: CaseRow = {
    ...columnsOf(step.record),
    id: invented.case,
    cycleId: cycle.id,
    number: 1,
    candidateId: invented.candidate,
    lineAboveId: null,
    nominatorId: invented.manager,
    department: stage.nameOf(invented.department),
    fromLevel: from.code,
    targetLevel: target.code,
    targetRank: target.rank,
    eligibility: 'met',
    enteredAt: at,
    stateThatMorning: null,
    submittedAt: step.lines.find(({ type }) => type === 'SUBMIT')?.at ?? null,
    version: 0,
    createdAt: at,
  };
  const own = { own: relations[role], delegated: [] };
  return new VisibleCase(row, step.facts, own, casePhase(row, step.facts, own, step.at));
}

/**
 * The model of the case page, by the parts of the real one.
 * @param wanted key of a tab; the first where none is named
 * @throws Refused `not-found` for a tab that the role does not have
 */
export async function inventedCasePage(stage: Stage, actions: readonly CaseAction[], wanted?: string) {
  const { step, nameOf, cycle } = stage;
  const visible = inventedVisible(stage);
  const parts = await partsOf(stage, visible);
  const open = wanted === undefined ? parts[0] : parts.find(({ key }) => key === wanted);
  if (!open) throw notFound();
  const duties = dutiesOf(openDuties(step.record, step.facts, step.at), visible.row.department);
  return {
    head: caseHead(visible, { duties, nameOf, now: step.at }),
    path: pathSteps(visible, linesOf(stage, visible), { now: step.at, timeZone: cycle.calendar.timeZone }),
    ...placedActions(actions, []),
    tabs: caseTabs(invented.case, parts, open.key),
    part: open,
  };
}

type Part = CaseSection & { readonly key: string; readonly title: string };

async function partsOf(stage: Stage, visible: VisibleCase): Promise<Part[]> {
  const { framework, cycle, viewer, work, nameOf, target } = stage;
  const { language } = viewer;
  const level = target.code;
  const { eligibility } = await inventedEvaluation(stage);
  const reads = { thesis: visible.reads('thesis'), eligibility: visible.reads('eligibility') };
  const evidence = work.evidence.filter((item) => readsEvidence(visible, item, viewer));
  const self = visible.phase.selfSubmitted ? work.self : work.selfDraft;
  const written = [self, work.managerDraft].filter((review) => readsReview(visible, review, viewer));
  const lines = linesOf(stage, visible);
  const writes = mayWrite(visible);
  const parts: (Part | null)[] = [
    reads.thesis || reads.eligibility
      ? {
          ...overviewTab,
          ...overviewPart(visible.row, {
            thesis: reads.thesis ? work.thesis : null,
            eligibility: reads.eligibility ? eligibility : null,
            framework,
            cycle: cycle.name,
            nameOf,
            language,
          }),
        }
      : null,
    reads.eligibility ? { ...criteriaTab, ...criteriaPart(framework, level, null, language) } : null,
    writes || evidence.length > 0
      ? {
          ...evidenceTab,
          ...evidencePart(evidence, {
            caseId: invented.case,
            framework,
            level,
            language,
            until: cycle.calendar.reviewsEndOn,
            writes,
            nameOf,
          }),
        }
      : null,
    written.length > 0
      ? {
          ...reviewsTab,
          ...reviewsPart({ written, peers: [], addenda: [] }, { framework, level, language, nameOf }),
        }
      : null,
    lines.length > 0 ? { ...historyTab, ...historyPart(lines.map(said(nameOf)), viewer) } : null,
  ];
  return parts.filter((part) => part !== null);
}

/** The lines of the play that the role may know. */
function linesOf({ step, viewer }: Stage, visible: VisibleCase) {
  return step.lines
    .map(({ at, actor, ...line }) => ({ ...line, time: at, actor: actor ?? 'clock' }))
    .filter((line) => isShown(line, visible, viewer));
}

function said(nameOf: Stage['nameOf']) {
  return (line: ReturnType<typeof linesOf>[number]) => ({
    line,
    actor: nameOf(line.actor),
    byClock: line.actor === 'clock',
    onBehalfOf: '',
    words: '',
  });
}
