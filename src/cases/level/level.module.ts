import { Module, type OnModuleInit } from '@nestjs/common';
import { PeopleCoreModule } from '../../people/people-core.module.js';
import { RulebookCoreModule } from '../../rulebook/rulebook-core.module.js';
import { Navigation } from '../../web/navigation.js';
import { CasesCoreModule } from '../cases-core.module.js';
import { DevelopmentPlanApi } from './development-plan.api.js';
import { DevelopmentPlanController } from './development-plan.controller.js';
import { DevelopmentPlanRepository } from './development-plan.repository.js';
import { DevelopmentPlans } from './development-plan.service.js';
import { MyLevelController } from './my-level.controller.js';
import { MyLevel } from './my-level.service.js';
import { OwnSteps } from './own-step.service.js';
import { PastDecisions } from './past-decisions.service.js';
import { Standings } from './standing.service.js';

/** My level: the ladder with one's own step lit, what comes next, and a plan of one's own. */
@Module({
  imports: [CasesCoreModule, PeopleCoreModule, RulebookCoreModule],
  controllers: [MyLevelController, DevelopmentPlanController, DevelopmentPlanApi],
  providers: [DevelopmentPlanRepository, DevelopmentPlans, MyLevel, OwnSteps, PastDecisions, Standings],
  exports: [DevelopmentPlans],
})
export class LevelModule implements OnModuleInit {
  constructor(private readonly navigation: Navigation) {}

  onModuleInit(): void {
    this.navigation.add({
      key: 'myLevel',
      href: '/my-level',
      order: 25,
      visible: ({ personId }) => personId !== null,
    });
  }
}
