import { Injectable } from '@nestjs/common';
import { CaseRow } from '../cases/case.entity.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { CasePeople } from '../domain/workflow/case-facts.js';
import type { CaseState } from '../domain/workflow/case-state.js';
import { EvidenceRow } from '../reviews/evidence.entity.js';
import { ReviewRow } from '../reviews/review.entity.js';

/** Ends of a candidacy that the committee never meets. */
const neverHeard: readonly CaseState[] = [
  'withdrawn',
  'lapsed',
  'discarded',
  'notAccepted',
  'ineligible',
  'cancelled',
];

/** Reads what ties people to a case. */
@Injectable()
export class ConflictRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async peopleOf(row: CaseRow): Promise<CasePeople> {
    const entities = this.unitOfWork.entities();
    const peers = await entities.findBy(ReviewRow, { caseId: row.id, kind: 'peer' });
    const evidence = await entities.findBy(EvidenceRow, { caseId: row.id });
    return {
      candidateId: row.candidateId,
      managerId: row.managerId,
      lineAboveId: row.lineAboveId,
      nominatorId: row.nominatorId,
      sponsorId: row.sponsorId,
      peerIds: peers.map(({ authorId }) => authorId),
      corroboratorIds: evidence.map(({ corroboratorId }) => corroboratorId).filter((id) => id !== null),
    };
  }

  /** Other candidates for the same level in the same cycle. A draft, which its nominator alone knows of, makes nobody one. */
  async rivalsOf(row: CaseRow): Promise<string[]> {
    const rows = await this.unitOfWork
      .entities()
      .findBy(CaseRow, { cycleId: row.cycleId, targetLevel: row.targetLevel });
    return rows
      .filter((other) => other.id !== row.id && standsForLevel(other))
      .map(({ candidateId }) => candidateId)
      .sort();
  }
}

/** Whether a case makes its candidate one for its level: handed in, and not ended before any committee met it. */
export function standsForLevel({ state, submittedAt }: Pick<CaseRow, 'state' | 'submittedAt'>): boolean {
  return submittedAt !== null && !neverHeard.includes(state);
}
