import { Injectable } from '@nestjs/common';
import { PeopleRepository } from '../people/people.repository.js';
import { RulebookService } from '../rulebook/rulebook.service.js';
import type { Viewer } from '../web/viewer.js';
import { CommitteeService } from './committee.service.js';
import { CycleService } from './cycle.service.js';
import { committeeFormView } from './committee.view.js';
import { OfficeCandidates } from './office-candidates.service.js';

/** Gathers what the form of a committee shows. */
@Injectable()
export class CommitteePages {
  constructor(
    private readonly service: CycleService,
    private readonly committees: CommitteeService,
    private readonly candidates: OfficeCandidates,
    private readonly people: PeopleRepository,
    private readonly rulebook: RulebookService,
  ) {}

  /** @param id null for a new committee */
  async form(viewer: Viewer, cycleId: string, id: string | null) {
    const cycle = await this.service.running(viewer, cycleId);
    return committeeFormView({
      cycle,
      committee: id === null ? null : await this.committees.read(viewer, cycleId, id),
      framework: await this.rulebook.framework(cycle.frameworkVersion),
      people: (await this.people.everybody()).filter(({ status }) => status !== 'left'),
      hrPeople: await this.candidates.hr(),
      language: viewer.language,
    });
  }
}
