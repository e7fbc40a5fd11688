import { Injectable } from '@nestjs/common';
import type { CaseChange } from './case-change.js';

export type CaseReaction = (change: CaseChange) => Promise<void>;

/**
 * What must happen in the same unit as a step, whoever sent the event, the clock included: a packet is stored when the case is
 * sealed, seats follow the decision, a level changes. Features register theirs when their module starts; a reaction that throws
 * undoes the step.
 */
@Injectable()
export class CaseReactions {
  private readonly reactions: { name: string; react: CaseReaction }[] = [];

  register(name: string, react: CaseReaction): void {
    this.reactions.push({ name, react });
  }

  async run(change: CaseChange): Promise<void> {
    for (const { react } of this.reactions) await react(change);
  }
}
