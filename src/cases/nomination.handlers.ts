import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import type { Viewer } from '../web/viewer.js';
import { CaseEventHandlers } from './case-event-handlers.js';
import { CaseTransitions } from './case-transition.service.js';
import type { CaseRow } from './case.entity.js';
import { ThesisRepository } from './thesis.repository.js';

const words = z.string().trim().max(2000).optional();
/** The words may come with the last click; left out, those of the draft count. */
const submission = z.object({ changed: words, proof: words, risk: words });

/** SUBMIT hands the thesis in with the case. */
@Injectable()
export class NominationHandlers implements OnModuleInit {
  constructor(
    private readonly handlers: CaseEventHandlers,
    private readonly transitions: CaseTransitions,
    private readonly theses: ThesisRepository,
  ) {}

  onModuleInit(): void {
    this.handlers.register<z.infer<typeof submission>>({
      type: 'SUBMIT',
      fields: submission,
      handle: (viewer, row, input) => this.submit(viewer, row, input),
    });
  }

  private submit(viewer: Viewer, row: CaseRow, input: z.infer<typeof submission>): Promise<CaseRow> {
    return this.transitions.send({
      caseId: row.id,
      event: { type: 'SUBMIT' },
      sender: viewer,
      before: async () => {
        const thesis = await this.theses.find(row.id);
        if (!thesis || thesis.authorId !== viewer.personId) return;
        const { changed = thesis.changed, proof = thesis.proof, risk = thesis.risk } = input;
        await this.theses.rewrite(thesis, { changed, proof, risk });
      },
      after: async () => {
        const thesis = await this.theses.find(row.id);
        if (thesis) await this.theses.submit(thesis);
      },
    });
  }
}
