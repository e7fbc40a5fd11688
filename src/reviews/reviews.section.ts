import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseSections, type CaseSection } from '../cases/case-sections.js';
import { CycleSettings } from '../cases/cycle-settings.service.js';
import { PersonNames } from '../cases/person-names.service.js';
import type { VisibleCase } from '../cases/visible-case.js';
import type { Framework } from '../domain/framework/framework.js';
import type { Language } from '../web/language.js';
import type { Viewer } from '../web/viewer.js';
import type { AddendumRow } from './addendum.entity.js';
import { AddendumRepository } from './addendum.repository.js';
import { CaseReviewsReader, isSubmitted } from './case-reviews.service.js';
import { ratingProfile } from './rating-profile.js';
import { readsReview } from './readable.js';
import type { ReviewRow } from './review.entity.js';
import { comparedRatings, peerView, reviewView } from './review.view.js';

export const reviewsTab = { key: 'reviews', title: 'reviews.sections.reviews' } as const;

/** What was written on the case, as the table lets the viewer read it: ratings side by side, then the words. */
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
    this.sections.register({
      ...reviewsTab,
      order: 40,
      isThere: async (visible, viewer) => {
        const { written, peers, addenda } = await this.readable(visible, viewer);
        return written.length + peers.length + addenda.length > 0;
      },
      section: (visible, viewer) => this.section(visible, viewer),
    });
  }

  private async section(visible: VisibleCase, viewer: Viewer): Promise<CaseSection> {
    const { framework } = await this.cycles.of(visible.row.cycleId);
    const { written, peers, addenda } = await this.readable(visible, viewer);
    const nameOf = await this.names.of(
      [...written, ...addenda].map(({ authorId }) => authorId),
      viewer,
    );
    const given = { framework, level: visible.row.targetLevel, language: viewer.language, nameOf };
    return reviewsPart({ written, peers, addenda }, given);
  }

  private async readable(visible: VisibleCase, viewer: Viewer) {
    const { self, manager, peers } = await this.reader.of(visible.row.id);
    const addenda = await this.addenda.ofCase(visible.row.id);
    const isOwn = ({ authorId }: { readonly authorId: string }) => authorId === viewer.personId;
    return {
      written: [self, manager]
        .filter((review) => review !== null)
        .filter((review) => readsReview(visible, review, viewer)),
      peers: peers.filter(
        (review) => isSubmitted(review) && visible.reads('peer-text', { own: isOwn(review) }),
      ),
      addenda: addenda.filter((item) => visible.reads('addendum', { own: isOwn(item) })),
    };
  }
}

/** What was written on a case, as far as its reader may read it. */
export interface WrittenOnCase {
  /** Of employee and manager. */
  readonly written: readonly ReviewRow[];
  readonly peers: readonly ReviewRow[];
  readonly addenda: readonly AddendumRow[];
}

interface Given {
  readonly framework: Framework;
  readonly level: string;
  readonly language: Language;
  readonly nameOf: (id: string | null) => string;
}

export function reviewsPart(
  { written, peers, addenda }: WrittenOnCase,
  { nameOf, ...given }: Given,
): CaseSection {
  const ratings = (kind: 'self' | 'manager') => written.find((each) => each.kind === kind)?.ratings ?? null;
  const rated = { self: ratings('self'), manager: ratings('manager') };
  const dimensions = comparedRatings(rated, given);
  const { framework, level, language } = given;
  const model = {
    profile: dimensions.length > 0 ? ratingProfile(framework, level, rated, language) : null,
    hasSelf: rated.self !== null,
    hasManager: rated.manager !== null,
    dimensions,
    reviews: written.map((review) => reviewView(review, nameOf(review.authorId))),
    peers: peers.map((review) => peerView(review)),
    addenda: addenda.map((item) => ({
      id: item.id,
      words: item.words,
      author: nameOf(item.authorId),
      createdAt: item.createdAt,
    })),
  };
  return { partial: 'case/reviews', model };
}
