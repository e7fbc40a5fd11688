import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { Shows } from '../web/access.js';
import { Page } from '../web/page.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { SearchService } from './search.service.js';
import { searchView } from './search.view.js';

const searchInput = z.object({ q: z.string().trim().max(100).catch('') });

/** Looks for people, cases and places: a page, and the few first finds below the box at the top. */
@Controller('search')
@Shows('person', 'case-state')
export class SearchController {
  constructor(private readonly search: SearchService) {}

  @Get()
  @Page('search/search')
  show(@CurrentViewer() viewer: Viewer, @Query() query: unknown) {
    return this.find(viewer, query, 20);
  }

  @Get('suggestions')
  @Page('search/suggestions')
  suggest(@CurrentViewer() viewer: Viewer, @Query() query: unknown) {
    return this.find(viewer, query, 5);
  }

  private async find(viewer: Viewer, query: unknown, limit: number) {
    const { q } = searchInput.parse(query);
    return searchView(q, await this.search.find(viewer, q, limit), viewer);
  }
}
