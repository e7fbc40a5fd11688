import { Module, type OnModuleInit } from '@nestjs/common';
import { Navigation } from '../web/navigation.js';
import { FrameworksApi } from './frameworks.api.js';
import { LadderController } from './ladder.controller.js';
import { RulebookCoreModule } from './rulebook-core.module.js';

/** The pages of the rulebook. */
@Module({ imports: [RulebookCoreModule], controllers: [LadderController, FrameworksApi] })
export class RulebookModule implements OnModuleInit {
  constructor(private readonly navigation: Navigation) {}

  onModuleInit(): void {
    this.navigation.add({ key: 'ladder', href: '/ladder', order: 70, visible: () => true });
  }
}
