import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CaseRow } from '../cases/case.entity.js';
import { CasePhaseSources } from '../cases/case-phase-sources.js';
import { Clock } from '../config/clock.js';
import type { Phase } from '../domain/visibility/phase.js';
import { isBeforeAddendaEnd } from '../domain/workflow/addenda-window.js';
import type { CaseFacts } from '../domain/workflow/case-facts.js';
import type { Viewer } from '../web/viewer.js';
import { ReviewRepository } from './review.repository.js';

/** What the visibility table asks of the reader's own part in reviews and evidence. */
@Injectable()
export class ReviewPhaseSource implements OnModuleInit {
  constructor(
    private readonly sources: CasePhaseSources,
    private readonly reviews: ReviewRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sources.register((row, viewer, facts) => this.contribute(row, viewer, facts));
  }

  private async contribute(row: CaseRow, { personId }: Viewer, facts: CaseFacts): Promise<Partial<Phase>> {
    const addendaOpen =
      row.state === 'calibration.scheduled' &&
      isBeforeAddendaEnd(row.snapshot.context, { facts, now: this.clock.now().toISOString() });
    if (personId === null) return { addendaOpen };
    const own = (await this.reviews.ofCase(row.id)).filter(
      ({ authorId, kind }) => authorId === personId && kind !== 'self',
    );
    return { addendaOpen, ownReviewSubmitted: own.some(({ state }) => state === 'submitted') };
  }
}
