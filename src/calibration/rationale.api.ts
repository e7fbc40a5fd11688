import { Controller, Get, Param, Post, Put } from '@nestjs/common';
import { Shows } from '../web/access.js';
import { Input } from '../web/api/input.js';
import { Api } from '../web/api/operation.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { decisionForm, type DecisionForm } from './rationale.input.js';
import { RationalePages } from './rationale-pages.service.js';
import { RationaleService } from './rationale.service.js';
import { rationaleSchema } from './session.resource.js';

/** The decision as its chair writes it. */
@Controller('api/cases/:id/rationale')
@Shows('rationale', 'outcome')
export class RationaleApi {
  constructor(
    private readonly pages: RationalePages,
    private readonly service: RationaleService,
  ) {}

  @Get()
  @Api({
    id: 'getRationaleDraft',
    tag: 'committee',
    summary: 'The rationale as the chair of the case writes it',
    scope: 'read',
    response: rationaleSchema,
  })
  show(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.pages.show(viewer, id);
  }

  @Put()
  @Api({
    id: 'keepRationale',
    tag: 'committee',
    summary: 'Keep the draft of a rationale',
    scope: 'committee',
    body: decisionForm,
    response: rationaleSchema,
    refusals: ['conflict'],
  })
  async keep(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Input() form: DecisionForm) {
    await this.service.keep(viewer, id, form);
    return this.pages.show(viewer, id);
  }

  @Post()
  @Api({
    id: 'confirmDecision',
    tag: 'committee',
    summary: 'Confirm the decision, dimension by dimension',
    scope: 'committee',
    body: decisionForm,
    refusals: ['rationale-unconfirmed', 'rationale-incomplete', 'difference-unexplained', 'conflict'],
  })
  async confirm(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Input() form: DecisionForm,
  ): Promise<void> {
    await this.service.confirm(viewer, id, form);
  }
}
