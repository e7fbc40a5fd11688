import { Global, Module } from '@nestjs/common';
import { CyclesCoreModule } from '../cycles/cycles-core.module.js';
import { PeopleCoreModule } from '../people/people-core.module.js';
import { RulebookCoreModule } from '../rulebook/rulebook-core.module.js';
import { Candidates } from './candidates.service.js';
import { CaseActionPages } from './case-action-pages.js';
import { CaseActions } from './case-actions.service.js';
import { CaseActors } from './case-actor.service.js';
import { CaseBeginnings } from './case-beginnings.service.js';
import { CaseBrief } from './case-brief.service.js';
import { CaseClock } from './case-clock.service.js';
import { CaseConsequences } from './case-consequences.service.js';
import { CaseDataReader } from './case-data.service.js';
import { CaseDuties } from './case-duties.service.js';
import { CaseEligibility } from './case-eligibility.service.js';
import { CaseEvaluator } from './case-evaluator.service.js';
import { CaseEventHandlers } from './case-event-handlers.js';
import { CaseFactsSources } from './case-fact-sources.js';
import { CaseFactsLoader } from './case-facts.service.js';
import { CaseHeads } from './case-heads.service.js';
import { CaseFollowing } from './case-following.service.js';
import { CaseNotices } from './case-notices.service.js';
import { CaseOffices } from './case-offices.service.js';
import { ChangeLevel, FollowManager, KeepEligibility } from './case-own-reactions.js';
import { ClosedTo } from './closed-to.js';
import { CasePhaseSources } from './case-phase-sources.js';
import { CaseReadings } from './case-readings.service.js';
import { CaseReactions } from './case-reactions.js';
import { CaseSections } from './case-sections.js';
import { CaseSetting } from './case-setting.service.js';
import { CaseStore } from './case-store.service.js';
import { CasePromotions } from './case-promotions.service.js';
import { CaseRetiming } from './case-retiming.service.js';
import { CaseTransitions } from './case-transition.service.js';
import { CaseViews } from './case-views.service.js';
import { CasesOfCycle } from './cases-of-cycle.service.js';
import { CaseRepository } from './case.repository.js';
import { CycleSettings } from './cycle-settings.service.js';
import { EvaluationReplay } from './evaluation-replay.service.js';
import { EvaluationStore } from './evaluation-store.service.js';
import { InboxService } from './inbox.service.js';
import { InboxSources } from './inbox-sources.js';
import { OwnDocuments } from './level/own-documents.js';
import { NamedPeople } from './named-people.service.js';
import { NominationHandlers } from './nomination.handlers.js';
import { NominationService } from './nomination.service.js';
import { NoticeAddresses } from './notice-addresses.service.js';
import { OpenDuties } from './open-duties.repository.js';
import { OwnCases } from './own-cases.service.js';
import { PartsElsewhere } from './parts-elsewhere.js';
import { PeopleFollowers } from './people-followers.js';
import { PersonNames } from './person-names.service.js';
import { PersonViewers } from './person-viewers.service.js';
import { RoleHolders } from './role-holders.service.js';
import { FollowRival } from './follow-rival.js';
import { CaseForesight } from './case-foresight.service.js';
import { CandidateCases } from './candidate-cases.repository.js';
import { RivalCases } from './rival-cases.repository.js';
import { ThesisRepository } from './thesis.repository.js';
import { ViewerParts } from './viewer-parts.service.js';

const forFeatures = [
  CaseNotices,
  CaseActionPages,
  CaseActions,
  CaseBrief,
  CaseHeads,
  CaseReadings,
  CaseSections,
  InboxService,
  InboxSources,
  OwnCases,
  PersonNames,
  CaseActors,
  CaseClock,
  CaseDataReader,
  CaseDuties,
  CaseEligibility,
  CaseEvaluator,
  CaseEventHandlers,
  CaseFactsLoader,
  CaseFactsSources,
  CasePhaseSources,
  CasePromotions,
  ClosedTo,
  PartsElsewhere,
  CaseReactions,
  CaseRepository,
  CaseStore,
  CaseTransitions,
  CaseForesight,
  CaseViews,
  CycleSettings,
  EvaluationReplay,
  EvaluationStore,
  NominationService,
  OwnDocuments,
  PersonViewers,
  RoleHolders,
  ThesisRepository,
  ViewerParts,
];

/** The pipeline of cases without their pages: for commands, and for the features above. */
@Global()
@Module({
  imports: [PeopleCoreModule, RulebookCoreModule, CyclesCoreModule],
  providers: [
    ...forFeatures,
    Candidates,
    CaseBeginnings,
    CaseConsequences,
    CaseOffices,
    CaseSetting,
    CaseFollowing,
    CaseRetiming,
    CasesOfCycle,
    ChangeLevel,
    FollowManager,
    FollowRival,
    KeepEligibility,
    NamedPeople,
    OpenDuties,
    NominationHandlers,
    NoticeAddresses,
    PeopleFollowers,
    CandidateCases,
    RivalCases,
  ],
  exports: forFeatures,
})
export class CasesCoreModule {}
