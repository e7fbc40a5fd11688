import { Module, type OnModuleInit } from '@nestjs/common';
import { Navigation } from '../web/navigation.js';
import { LadderController } from './ladder.controller.js';
import { RulebookCoreModule } from './rulebook-core.module.js';

/** The pages of the rulebook. */
@Module({ imports: [RulebookCoreModule], controllers: [LadderController] })
export class RulebookModule implements OnModuleInit {
  constructor(private readonly navigation: Navigation) {}

  onModuleInit(): void {
    this.navigation.add({ key: 'ladder', href: '/ladder', order: 70, visible: () => true });
  }
}
