import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { CaseRepository } from '../cases/case.repository.js';
import { ColleagueSearch } from '../people/colleague-search.service.js';
import { Shows } from '../web/access.js';
import { Page } from '../web/page.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';

const asked = z.object({ corroborator: z.string().trim().max(254).catch('') });

/** Colleagues who could confirm an item of evidence, for the form in which one is chosen; a part of a page. */
@Controller('cases/:id/colleagues')
@Shows('evidence')
export class ColleaguesController {
  constructor(
    private readonly cases: CaseRepository,
    private readonly colleagues: ColleagueSearch,
  ) {}

  /** @throws Refused `not-found` for who may not write evidence now: the list of people is nobody's to read by this way */
  @Get()
  @Page('reviews/colleagues')
  async find(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Query() query: unknown) {
    const visible = await this.cases.findVisible(viewer, id);
    visible.require('evidence', 'write', { own: true, draft: !visible.phase.selfSubmitted });
    const { corroborator } = asked.parse(query);
    const found = await this.colleagues.find(corroborator, viewer.language, [visible.row.candidateId]);
    return { asked: corroborator, candidates: found, chosen: '' };
  }
}
