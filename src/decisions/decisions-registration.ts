import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CasePhaseSources } from '../cases/case-phase-sources.js';
import { CaseReactions } from '../cases/case-reactions.js';
import { AppealReactions } from './appeal-reactions.service.js';
import { DecisionsPhase } from './decisions-phase.service.js';
import { DocumentRenewal } from './documents/document-renewal.service.js';
import { RatificationReactions } from './ratification-reactions.service.js';
import { ReleaseReactions } from './release-reactions.service.js';

/** Everything that keeps what happens after the ballot. */
@Injectable()
export class DecisionKeepers {
  constructor(
    private readonly releases: ReleaseReactions,
    private readonly ratifications: RatificationReactions,
    private readonly appeals: AppealReactions,
    private readonly renewal: DocumentRenewal,
  ) {}

  register(reactions: CaseReactions): void {
    reactions.register('ratification', (change) => this.ratifications.react(change));
    reactions.register('release', (change) => this.releases.react(change));
    reactions.register('appeal', (change) => this.appeals.react(change));
    reactions.register('renewal of documents', (change) => this.renewal.react(change));
  }
}

/** Tells cases, when the application starts, what this feature knows and does. */
@Injectable()
export class DecisionsRegistration implements OnModuleInit {
  constructor(
    private readonly reactions: CaseReactions,
    private readonly phases: CasePhaseSources,
    private readonly phase: DecisionsPhase,
    private readonly keepers: DecisionKeepers,
  ) {}

  onModuleInit(): void {
    this.phases.register((row, viewer, facts) => this.phase.of(row, viewer, facts));
    this.keepers.register(this.reactions);
  }
}
