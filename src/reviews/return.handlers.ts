import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import type { CaseChange } from '../cases/case-change.js';
import type { CaseRow } from '../cases/case.entity.js';
import { CaseEventHandlers } from '../cases/case-event-handlers.js';
import { CaseReactions } from '../cases/case-reactions.js';
import { CaseTransitions } from '../cases/case-transition.service.js';
import type { Viewer } from '../web/viewer.js';
import type { ReviewKind } from './review.entity.js';
import { ReviewRepository } from './review.repository.js';

const item = z.string().trim().min(1).max(200);
const returnFields = z.object({
  reason: z.string().trim().min(1).max(4000).meta({ widget: 'words' }),
  to: z
    .enum(['review.self', 'review.manager'])
    .meta({ widget: 'choice', options: ['review.self', 'review.manager'] }),
  /** What is to be mended, ticked on the screening page. */
  items: z.union([z.array(item), item.transform((one) => [one])]).optional(),
});

/** RETURN, and FORCE back to a review: the words stay, and their authors may write again. */
@Injectable()
export class ReturnHandlers implements OnModuleInit {
  constructor(
    private readonly handlers: CaseEventHandlers,
    private readonly transitions: CaseTransitions,
    private readonly reactions: CaseReactions,
    private readonly reviews: ReviewRepository,
  ) {}

  onModuleInit(): void {
    this.handlers.register<z.infer<typeof returnFields>>({
      type: 'RETURN',
      fields: returnFields,
      handle: (viewer, row, input) => this.send(viewer, row, input),
    });
    this.reactions.register('returned reviews', (change) => this.reopen(change));
  }

  private send(viewer: Viewer, { id }: CaseRow, input: z.infer<typeof returnFields>): Promise<CaseRow> {
    const { to, reason, items = [] } = input;
    const words = [reason, ...items.map((each) => `· ${each}`)].join('\n');
    return this.transitions.send({
      caseId: id,
      event: { type: 'RETURN', to, reason: words },
      sender: viewer,
    });
  }

  private async reopen({ from, row }: CaseChange): Promise<void> {
    if (from === null || from.state === row.state) return;
    if (row.state === 'review.self') await this.writeAgain(row.id, ['self', 'manager']);
    if (row.state === 'review.manager' && from.state === 'screening')
      await this.writeAgain(row.id, ['manager']);
  }

  private async writeAgain(caseId: string, kinds: readonly ReviewKind[]): Promise<void> {
    for (const review of await this.reviews.ofCase(caseId)) {
      if (review.state !== 'submitted' || !kinds.includes(review.kind)) continue;
      await this.reviews.change(review, { state: 'draft', submittedAt: null });
    }
  }
}
