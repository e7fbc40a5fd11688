import { Injectable } from '@nestjs/common';
import { CaseReadings } from '../cases/case-readings.service.js';
import { CycleSettings } from '../cases/cycle-settings.service.js';
import { PersonNames } from '../cases/person-names.service.js';
import type { VisibleCase } from '../cases/visible-case.js';
import { levelOf } from '../domain/framework/framework.js';
import type { Viewer } from '../web/viewer.js';
import { AddendumRepository } from './addendum.repository.js';
import { CaseAdvice } from './case-advice.service.js';
import { CaseReviewsReader, isSubmitted } from './case-reviews.service.js';
import { readinessFrom } from './readiness.js';
import { readsReview } from './readable.js';
import { reviewResource, type AdviceResource, type CaseReviewsResource } from './review.resource.js';

/** Reviews and advice as the API gives them, object by object. */
@Injectable()
export class ReviewResources {
  constructor(
    private readonly reader: CaseReviewsReader,
    private readonly addenda: AddendumRepository,
    private readonly names: PersonNames,
    private readonly readings: CaseReadings,
  ) {}

  async of(visible: VisibleCase, viewer: Viewer): Promise<CaseReviewsResource> {
    const { self, manager, peers } = await this.reader.of(visible.row.id);
    const written = [self, manager].filter((review) => review !== null);
    const readable = written.filter((review) => readsReview(visible, review, viewer));
    const added = (await this.addenda.ofCase(visible.row.id)).filter(({ authorId }) =>
      visible.reads('addendum', { own: authorId === viewer.personId }),
    );
    const nameOf = await this.names.of(
      [...readable, ...added].map(({ authorId }) => authorId),
      viewer,
    );
    this.readings.note(viewer, visible, ['self-review', 'manager-review', 'peer-text', 'addendum']);
    return {
      reviews: readable.map((review) => reviewResource(review, nameOf(review.authorId))),
      peers: peers
        .filter(
          (review) =>
            isSubmitted(review) && visible.reads('peer-text', { own: review.authorId === viewer.personId }),
        )
        .map(({ summary }) => ({ summary })),
      addenda: added.map(({ id, authorId, words, createdAt }) => ({
        id,
        authorId,
        author: nameOf(authorId),
        words,
        createdAt,
      })),
    };
  }
}

/** What the target level asks, with what the rules say of it for who may know. */
@Injectable()
export class AdviceResources {
  constructor(
    private readonly advice: CaseAdvice,
    private readonly cycles: CycleSettings,
    private readonly readings: CaseReadings,
  ) {}

  /** @throws Refused `not-found` for who may not read the eligibility of the case */
  async of(visible: VisibleCase, viewer: Viewer): Promise<AdviceResource> {
    visible.require('eligibility');
    const { language } = viewer;
    const { framework } = await this.cycles.of(visible.row.cycleId);
    const evaluation = await this.advice.of(visible);
    this.readings.note(viewer, visible, ['readiness', 'flags']);
    const outcomes = new Map(evaluation?.criteria.map((rule) => [rule.id, rule]));
    const raised = new Set(
      (evaluation?.flags ?? []).filter(({ outcome }) => outcome === 'raised').map(({ id }) => id),
    );
    return {
      readiness: evaluation ? readinessFrom(evaluation) : null,
      reason: evaluation?.readiness.tried.at(-1)?.sentence[language] ?? '',
      flags: framework.flags.filter(({ id }) => raised.has(id)).map((flag) => flag[language]),
      criteria: levelOf(framework, visible.row.targetLevel).required.map((criterion) => ({
        id: criterion.id,
        dimension: criterion.dimension,
        text: criterion[language],
        must: criterion.must,
        outcome: outcomes.get(criterion.id)?.outcome ?? null,
        sentence: outcomes.get(criterion.id)?.sentence[language] ?? '',
      })),
    };
  }
}
