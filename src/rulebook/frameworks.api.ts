import { Controller, Get, Param } from '@nestjs/common';
import { notFound } from '../domain/refusal.js';
import { Shows } from '../web/access.js';
import { pageOf, pageQuery, pageSchema, type PageQuery } from '../web/api/cursor-page.js';
import { Asked } from '../web/api/input.js';
import { Api } from '../web/api/operation.js';
import {
  frameworkLine,
  frameworkLineSchema,
  frameworkResource,
  frameworkSchema,
  type FrameworkResource,
} from './framework.resource.js';
import { RulebookService } from './rulebook.service.js';

/** The published standard, for everybody who is signed in. */
@Controller('api/frameworks')
@Shows('framework')
export class FrameworksApi {
  constructor(private readonly rulebook: RulebookService) {}

  @Get()
  @Api({
    id: 'listFrameworks',
    tag: 'frameworks',
    summary: 'The current frameworks',
    scope: 'read',
    query: pageQuery,
    response: pageSchema('FrameworkPage', frameworkLineSchema),
  })
  async list(@Asked() query: PageQuery) {
    return pageOf((await this.rulebook.current()).map(frameworkLine), query, ({ key }) => key);
  }

  @Get(':framework')
  @Api({
    id: 'getFramework',
    tag: 'frameworks',
    summary: 'A framework with its levels and what they ask',
    scope: 'read',
    response: frameworkSchema,
  })
  async show(@Param('framework') key: string): Promise<FrameworkResource> {
    const framework = (await this.rulebook.current()).find((one) => one.key === key);
    if (!framework) throw notFound();
    return frameworkResource(framework);
  }
}
