import type { CycleRow } from '../../cycles/cycle.entity.js';
import { targetLevelsOf } from '../../cycles/target-levels.js';
import type { Framework, Level } from '../../domain/framework/framework.js';
import type { CaseFacts } from '../../domain/workflow/case-facts.js';

/** Ids of people who are not there. */
export const invented = { candidate: 'preview-candidate', manager: 'preview-manager' } as const;

export interface InventedCase {
  readonly from: Level;
  readonly target: Level;
  readonly facts: CaseFacts;
}

/** A case as this draft would have it: its framework, dates and policies, and nobody of the company. */
export function inventedCase({ calendar, policies }: CycleRow, framework: Framework): InventedCase | null {
  const targets = targetLevelsOf(framework);
  const target = targets[Math.min(1, targets.length - 1)];
  const way = framework.transitions.find(({ to }) => to === target?.code);
  const from = framework.levels.find(({ code }) => code === way?.from);
  if (!target || !from) return null;
  const asked = new Set(target.required.map(({ dimension }) => dimension));
  const { min, max, bar } = framework.scale;
  const facts: CaseFacts = {
    caseId: 'preview',
    cycleState: 'open',
    policies,
    calendar,
    targetLevel: target.code,
    targetRank: target.rank,
    dimensions: framework.dimensions.map(({ key }) => key).filter((key) => asked.has(key)),
    scale: { lowest: min, highest: max, bar },
    eligibility: 'met',
    readiness: null,
    people: {
      candidateId: invented.candidate,
      managerId: invented.manager,
      lineAboveId: null,
      nominatorId: invented.manager,
      sponsorId: null,
      peerIds: [],
      corroboratorIds: [],
    },
    hrIds: [],
    thesisWritten: true,
    nominatedMeanwhile: false,
    evidenceCount: 3,
    selfReview: { submitted: false, complete: true },
    managerReview: { submitted: false, complete: true },
    peersReplied: [],
    packetHash: null,
    session: null,
    seats: [],
    formerMemberIds: [],
    barredMemberIds: [],
    highestFreeRank: target.rank,
    challenges: [],
    ratifierIds: [],
    panelIds: [],
  };
  return { from, target, facts };
}
