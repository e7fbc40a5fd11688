import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { CaseEvent } from '../domain/workflow/case-event.js';
import type { CaseFacts } from '../domain/workflow/case-facts.js';
import { CaseFactsSources, type CaseFactsPart } from './case-fact-sources.js';
import { CaseOffices } from './case-offices.service.js';
import { CaseSetting } from './case-setting.service.js';
import type { CaseRow } from './case.entity.js';

/** Everything from outside the machine that deciding on a case, or showing it, needs. */
@Injectable()
export class CaseFactsLoader {
  constructor(
    private readonly setting: CaseSetting,
    private readonly offices: CaseOffices,
    private readonly sources: CaseFactsSources,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @param event what is being sent; null for reading, buttons and duties */
  load(row: CaseRow, event: CaseEvent | null): Promise<CaseFacts> {
    if (event && this.sources.heed(event)) return this.read(row, event);
    // Whoever looks at the case and then sends finds the same, until the unit writes anything.
    return this.unitOfWork.remembered(`facts ${row.id} ${row.version}`, 'all', () => this.read(row, null));
  }

  private async read(row: CaseRow, event: CaseEvent | null): Promise<CaseFacts> {
    const setting = await this.setting.of(row);
    const parts = await this.sources.contributions(row, event);
    const known = Object.assign({}, nothingYet, ...parts) as typeof nothingYet;
    const people = peopleOf(row, known.people);
    const offices = await this.offices.of(row, people, known);
    return { caseId: row.id, ...setting, ...offices, ...known, people };
  }
}

type FromAbove = Omit<CaseFacts, 'caseId' | 'people' | keyof OwnFacts> &
  Required<Pick<CaseFactsPart, 'people'>>;
type OwnFacts = Awaited<ReturnType<CaseSetting['of']>> & Awaited<ReturnType<CaseOffices['of']>>;

/** What holds until a feature says otherwise. */
const nothingYet: FromAbove = {
  people: { peerIds: [], corroboratorIds: [] },
  readiness: null,
  evidenceCount: 0,
  selfReview: { submitted: false, complete: false },
  managerReview: { submitted: false, complete: false },
  peersReplied: [],
  packetHash: null,
  session: null,
  seats: [],
  formerMemberIds: [],
  barredMemberIds: [],
  highestFreeRank: 0,
  challenges: [],
};

function peopleOf(row: CaseRow, asked: FromAbove['people']): CaseFacts['people'] {
  return {
    candidateId: row.candidateId,
    managerId: row.managerId,
    lineAboveId: row.lineAboveId,
    nominatorId: row.nominatorId,
    sponsorId: row.sponsorId,
    ...asked,
  };
}
