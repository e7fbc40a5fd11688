import { Injectable } from '@nestjs/common';
import { CaseReactions } from '../cases/case-reactions.js';
import { ChallengeReactions } from './challenge-reactions.service.js';
import { DecisionReactions } from './decision-reactions.service.js';
import { SeatReactions } from './seat-reactions.service.js';
import { VoteReactions } from './vote-reactions.service.js';

/** What this feature does in the unit of every step of a case, in this order: votes are counted before seats change. */
@Injectable()
export class CalibrationReactions {
  constructor(
    private readonly reactions: CaseReactions,
    private readonly votes: VoteReactions,
    private readonly decisions: DecisionReactions,
    private readonly challenges: ChallengeReactions,
    private readonly seats: SeatReactions,
  ) {}

  register(): void {
    this.reactions.register('votes', (change) => this.votes.react(change));
    this.reactions.register('committee decisions', (change) => this.decisions.react(change));
    this.reactions.register('challenges', (change) => this.challenges.react(change));
    this.reactions.register('seats', (change) => this.seats.react(change));
  }
}
