import { Injectable } from '@nestjs/common';
import { Refused } from '../domain/refusal.js';
import type { CaseEvent } from '../domain/workflow/case-event.js';
import type { Unfollowed } from '../domain/workflow/unfollowed.js';
import type { CaseSender } from './case-sending.js';
import { CaseTransitions } from './case-transition.service.js';
import type { CaseRow } from './case.entity.js';

type Following = Extract<CaseEvent, { type: Unfollowed['event'] }>;

/** A case follows a change among the people, or what kept it from that is noted in its stream and owed to HR. */
@Injectable()
export class CaseFollowing {
  constructor(private readonly transitions: CaseTransitions) {}

  async follow({ id, snapshot }: CaseRow, event: Following, sender: CaseSender): Promise<void> {
    const code = await this.refusal(() => this.transitions.send({ caseId: id, event, sender }));
    if (code === null) return;
    const known = code === 'only-hr' ? 'changed-without-hr' : code;
    await this.note({ id, snapshot }, { event: event.type, personId: event.personId, code: known });
  }

  /** Null: nothing is left to follow. After RELEASE a case keeps the people it had, so there is nothing to note. */
  async note(
    { id, snapshot }: Pick<CaseRow, 'id' | 'snapshot'>,
    unfollowed: Unfollowed | null,
  ): Promise<void> {
    if (unfollowed === null && (snapshot.context.unfollowed ?? null) === null) return;
    const event = { type: 'NOTE_UNFOLLOWED', unfollowed } as const;
    const code = await this.refusal(() => this.transitions.send({ caseId: id, event, sender: 'clock' }));
    if (code !== null && code !== 'not-in-this-state') throw new Refused({ code });
  }

  private async refusal(send: () => Promise<CaseRow>): Promise<string | null> {
    try {
      await send();
      return null;
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure;
      return failure.refusal.code;
    }
  }
}
