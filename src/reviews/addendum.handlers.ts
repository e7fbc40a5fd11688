import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CaseRow } from '../cases/case.entity.js';
import { CaseEventHandlers } from '../cases/case-event-handlers.js';
import { CaseTransitions } from '../cases/case-transition.service.js';
import { plainFields } from '../cases/plain-events.js';
import { notFound } from '../domain/refusal.js';
import type { Viewer } from '../web/viewer.js';
import { AddendumRepository } from './addendum.repository.js';

interface AddendumInput {
  readonly words: string;
}

/** ADD_ADDENDUM: what comes after sealing stands beside the packet. */
@Injectable()
export class AddendumHandlers implements OnModuleInit {
  constructor(
    private readonly handlers: CaseEventHandlers,
    private readonly transitions: CaseTransitions,
    private readonly addenda: AddendumRepository,
  ) {}

  onModuleInit(): void {
    this.handlers.register<AddendumInput>({
      type: 'ADD_ADDENDUM',
      fields: plainFields.ADD_ADDENDUM,
      handle: (viewer, row, input) => this.add(viewer, row, input),
    });
  }

  private add(viewer: Viewer, row: CaseRow, { words }: AddendumInput): Promise<CaseRow> {
    const { personId } = viewer;
    if (personId === null) throw notFound();
    const addendumId = this.addenda.newId();
    return this.transitions.send({
      caseId: row.id,
      event: { type: 'ADD_ADDENDUM', addendumId },
      sender: viewer,
      after: () =>
        this.addenda.add({
          id: addendumId,
          caseId: row.id,
          revision: row.revision,
          authorId: personId,
          words,
        }),
    });
  }
}
