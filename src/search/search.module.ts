import { Module } from '@nestjs/common';
import { PeopleCoreModule } from '../people/people-core.module.js';
import { RulebookCoreModule } from '../rulebook/rulebook-core.module.js';
import { CaseFinder } from './case-finder.js';
import { SearchController } from './search.controller.js';
import { SearchService } from './search.service.js';

/** Search over all features; like insight it may read them all, and none may read it. */
@Module({
  imports: [PeopleCoreModule, RulebookCoreModule],
  controllers: [SearchController],
  providers: [CaseFinder, SearchService],
})
export class SearchModule {}
