import { Injectable } from '@nestjs/common';
import { isUniqueViolation } from '../database/errors.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { notFound, Refused } from '../domain/refusal.js';
import type { Viewer } from '../web/viewer.js';
import { CaseBeginnings } from './case-beginnings.service.js';
import { CaseRepository } from './case.repository.js';
import type { CaseRow } from './case.entity.js';
import { Candidates } from './candidates.service.js';
import type { NominationInput, ThesisInput } from './nomination.input.js';
import { ThesisRepository } from './thesis.repository.js';

/** Two nominations of one cycle may meet on the next number: whoever loses begins again. */
const attempts = 5;

/** Nominations: begun, and written until they are handed in. */
@Injectable()
export class NominationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly candidates: Candidates,
    private readonly beginnings: CaseBeginnings,
    private readonly cases: CaseRepository,
    private readonly theses: ThesisRepository,
  ) {}

  /**
   * Begins a case as a draft that nobody but the nominator sees.
   * @throws Refused `candidate-not-in-cycle`, `candidate-without-manager`, `target-not-next`, `case-open-already`, or what the machine
   *   says
   */
  async create(viewer: Viewer, input: NominationInput): Promise<CaseRow> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.unitOfWork.run(() => this.begin(viewer, input));
      } catch (failure) {
        if (!isUniqueViolation(failure) || attempt === attempts || this.unitOfWork.isOpen()) throw failure;
      }
    }
  }

  /** Writes the draft. @throws Refused `not-found` for who may not write it, `conflict` */
  edit(viewer: Viewer, caseId: string, input: ThesisInput): Promise<void> {
    return this.unitOfWork.run(async () => {
      const visible = await this.cases.findVisible(viewer, caseId);
      visible.require('thesis', 'write');
      const thesis = await this.theses.find(caseId);
      if (!thesis) throw notFound();
      await this.theses.rewrite(thesis, input);
    });
  }

  private async begin(viewer: Viewer, input: NominationInput): Promise<CaseRow> {
    const { personId } = viewer;
    if (personId === null) throw new Refused({ code: 'person-needed' });
    const draft = await this.candidates.draft(personId, input);
    const row = await this.beginnings.begin(draft, viewer);
    await this.theses.begin(row.id, personId, input);
    return row;
  }
}
