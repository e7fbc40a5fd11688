import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseSections, type CaseSection } from '../cases/case-sections.js';
import { CycleSettings } from '../cases/cycle-settings.service.js';
import { PersonNames } from '../cases/person-names.service.js';
import type { VisibleCase } from '../cases/visible-case.js';
import type { Viewer } from '../web/viewer.js';
import { AddendumRepository } from './addendum.repository.js';
import { CaseReviewsReader, isSubmitted } from './case-reviews.service.js';
import { readsReview } from './readable.js';
import { peerView, reviewView } from './review.view.js';

/** What was written on the case, review by review, as the table lets the viewer read it. */
@Injectable()
export class ReviewsSection implements OnModuleInit {
  constructor(
    private readonly sections: CaseSections,
    private readonly reader: CaseReviewsReader,
    private readonly cycles: CycleSettings,
    private readonly names: PersonNames,
    private readonly addenda: AddendumRepository,
  ) {}

  onModuleInit(): void {
    this.sections.register({ order: 40, section: (visible, viewer) => this.section(visible, viewer) });
  }

  private async section(visible: VisibleCase, viewer: Viewer): Promise<CaseSection | null> {
    const { framework } = await this.cycles.of(visible.row.cycleId);
    const { self, manager, peers } = await this.reader.of(visible.row.id);
    const written = [self, manager].filter((review) => review !== null);
    const readable = written.filter((review) => readsReview(visible, review, viewer));
    const addenda = await this.addendaOf(visible, viewer);
    const peerTexts = peers.filter(
      (review) =>
        isSubmitted(review) && visible.reads('peer-text', { own: review.authorId === viewer.personId }),
    );
    if (readable.length + addenda.length + peerTexts.length === 0) return null;
    const nameOf = await this.names.of(
      [...readable, ...addenda].map(({ authorId }) => authorId),
      viewer,
    );
    const given = { framework, level: visible.row.targetLevel, language: viewer.language };
    const model = {
      reviews: readable.map((review) => reviewView(review, nameOf(review.authorId), given)),
      peers: peerTexts.map((review) => peerView(review)),
      addenda: addenda.map((item) => ({
        id: item.id,
        words: item.words,
        author: nameOf(item.authorId),
        createdAt: item.createdAt,
      })),
    };
    return { key: 'reviews', title: 'reviews.sections.reviews', partial: 'case/reviews', model };
  }

  private async addendaOf(visible: VisibleCase, { personId }: Viewer) {
    const all = await this.addenda.ofCase(visible.row.id);
    return all.filter(({ authorId }) => visible.reads('addendum', { own: authorId === personId }));
  }
}
