import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Viewer } from '../web/viewer.js';
import { actorOf } from './acting.js';
import { PeopleService } from './people.service.js';
import { PersonAftermath } from './person-aftermath.js';
import { PersonRecordsRepository } from './person-records.repository.js';

/** Dated performance ratings; HR of the department enters them. */
@Injectable()
export class PerformanceService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly service: PeopleService,
    private readonly records: PersonRecordsRepository,
    private readonly aftermath: PersonAftermath,
  ) {}

  /** @throws not-found */
  rate(viewer: Viewer, personId: string, input: { ratedOn: string; rating: string }): Promise<void> {
    return this.unitOfWork.run(async () => {
      await this.service.editable(viewer, personId);
      await this.records.putRatings([{ personId, ...input }]);
      const effect = { person: personId, day: input.ratedOn };
      await this.aftermath.other('performance-rated', actorOf(viewer), effect, { rating: input.rating });
    });
  }
}
