import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CaseRow } from '../cases/case.entity.js';
import { CaseEventHandlers } from '../cases/case-event-handlers.js';
import { CaseTransitions } from '../cases/case-transition.service.js';
import { plainFields } from '../cases/plain-events.js';
import { Refused } from '../domain/refusal.js';
import { PeopleRepository } from '../people/people.repository.js';
import type { Viewer } from '../web/viewer.js';
import { ReviewRepository } from './review.repository.js';

interface PeersInput {
  readonly personIds: readonly string[];
}

/** NAME_PEERS asks each of them for a word. */
@Injectable()
export class PeerHandlers implements OnModuleInit {
  constructor(
    private readonly handlers: CaseEventHandlers,
    private readonly transitions: CaseTransitions,
    private readonly reviews: ReviewRepository,
    private readonly people: PeopleRepository,
  ) {}

  onModuleInit(): void {
    this.handlers.register<PeersInput>({
      type: 'NAME_PEERS',
      fields: plainFields.NAME_PEERS,
      handle: (viewer, row, input) => this.name(viewer, row, input),
    });
  }

  private async name(viewer: Viewer, { id }: CaseRow, { personIds }: PeersInput): Promise<CaseRow> {
    const found = await this.people.findMany(personIds);
    if (found.filter(({ status }) => status !== 'left').length < new Set(personIds).size) {
      throw new Refused({
        code: 'peer-not-suitable',
        fields: [{ path: 'personIds', code: 'peer-not-suitable' }],
      });
    }
    return this.transitions.send({
      caseId: id,
      event: { type: 'NAME_PEERS', personIds },
      sender: viewer,
      after: async () => {
        for (const personId of personIds) await this.reviews.begin(id, 'peer', personId, 'asked');
      },
    });
  }
}
