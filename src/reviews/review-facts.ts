import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CaseRow } from '../cases/case.entity.js';
import { CaseFactsSources, type CaseFactsPart } from '../cases/case-fact-sources.js';
import { CycleSettings, type CycleSetting } from '../cases/cycle-settings.service.js';
import type { ReviewFacts } from '../domain/workflow/case-facts.js';
import { CaseReviewsReader, isSubmitted } from './case-reviews.service.js';
import { unanswered } from './completeness.js';
import { PacketBuilder } from './packet-builder.service.js';
import { PacketService } from './packet.service.js';
import type { ReviewRow } from './review.entity.js';

/** What reviews and evidence contribute to the facts of a case. */
@Injectable()
export class ReviewFactsSource implements OnModuleInit {
  constructor(
    private readonly sources: CaseFactsSources,
    private readonly reviews: CaseReviewsReader,
    private readonly cycles: CycleSettings,
    private readonly builder: PacketBuilder,
    private readonly packets: PacketService,
  ) {}

  onModuleInit(): void {
    this.sources.register({
      name: 'reviews',
      contribute: (row) => this.contribute(row),
      foresee: (rows) => this.reviews.foresee(rows.map(({ id }) => id)),
    });
  }

  private async contribute(row: CaseRow): Promise<CaseFactsPart> {
    const { self, manager, peers, evidence } = await this.reviews.of(row.id);
    const cycle = await this.cycles.of(row.cycleId);
    const readiness = await this.packets.readinessOf(row);
    return {
      ...(readiness !== null && { readiness }),
      evidenceCount: evidence.length,
      selfReview: factsOf(self, row, cycle),
      managerReview: factsOf(manager, row, cycle),
      people: {
        peerIds: [...new Set(peers.map(({ authorId }) => authorId))],
        corroboratorIds: [...new Set(evidence.flatMap(({ corroboratorId }) => corroboratorId ?? []))],
      },
      peersReplied: peers.filter(isSubmitted).map(({ authorId }) => authorId),
      ...(mayBeSealed(row, cycle) && { packetHash: (await this.builder.prepare(row)).hash }),
    };
  }
}

function factsOf(review: ReviewRow | null, row: CaseRow, { framework }: CycleSetting): ReviewFacts {
  if (!review) return { submitted: false, complete: false };
  const complete = unanswered(framework, row.targetLevel, review.ratings).length === 0;
  return { submitted: isSubmitted(review), complete };
}

/** Whether the next step could seal the case: screening does, and without it the end of the reviews. */
function mayBeSealed({ state, packetHash }: CaseRow, { policies }: CycleSetting): boolean {
  if (packetHash !== null) return false;
  return state === 'screening' || (!policies.screening && state.startsWith('review.'));
}
