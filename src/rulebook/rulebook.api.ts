import { Controller, Get, Post } from '@nestjs/common';
import { Refused } from '../domain/refusal.js';
import { Shows } from '../web/access.js';
import { pageOf, pageQuery, pageSchema, type PageQuery } from '../web/api/cursor-page.js';
import { Asked, Input } from '../web/api/input.js';
import { Api } from '../web/api/operation.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { DraftDesk } from './draft/draft-desk.service.js';
import { filesOfDocuments } from './draft/uploaded-files.js';
import {
  checkResource,
  checkSchema,
  differenceQuery,
  differenceSchema,
  draftBody,
  publishBody,
  versionLineResource,
  versionLineSchema,
  type DifferenceQuery,
  type DraftBody,
  type PublishBody,
} from './rulebook.resource.js';
import { VersionPages } from './versions/version-pages.js';

/** The versions of the frameworks, for HR and auditors; drafts for HR. */
@Controller('api/rulebook')
@Shows('framework', 'rules', 'cycle')
export class RulebookApi {
  constructor(
    private readonly pages: VersionPages,
    private readonly desk: DraftDesk,
  ) {}

  @Get('versions')
  @Api({
    id: 'listFrameworkVersions',
    tag: 'frameworks',
    summary: 'What was published when and by whom, with the cycles pinned to it',
    scope: 'read',
    query: pageQuery,
    response: pageSchema('FrameworkPublicationPage', versionLineSchema),
  })
  async list(@CurrentViewer() viewer: Viewer, @Asked() query: PageQuery) {
    const lines = (await this.pages.lines(viewer)).map(versionLineResource);
    return pageOf(lines, query, ({ framework, number }) => `${framework} ${number}`);
  }

  @Get('difference')
  @Api({
    id: 'compareFrameworkVersions',
    tag: 'frameworks',
    summary: 'What changed between two published versions, in words',
    scope: 'read',
    query: differenceQuery,
    response: differenceSchema,
  })
  async difference(@CurrentViewer() viewer: Viewer, @Asked() { from, to }: DifferenceQuery) {
    const { difference } = await this.pages.difference(viewer, from, to);
    return { from, to, ...difference };
  }

  @Post('check')
  @Api({
    id: 'checkFramework',
    tag: 'frameworks',
    summary: 'All mistakes of a draft; nothing is stored',
    scope: 'cycles',
    body: draftBody,
    response: checkSchema,
  })
  check(@CurrentViewer() viewer: Viewer, @Input() { files }: DraftBody) {
    return checkResource(this.desk.checkFiles(viewer, filesOfDocuments(files)), viewer.language);
  }

  @Post('versions')
  @Api({
    id: 'publishFramework',
    tag: 'frameworks',
    summary: 'Publish a draft without mistakes: it counts for new cycles from then on',
    scope: 'cycles',
    body: publishBody,
    response: checkSchema,
    refusals: ['conflict', 'draft-has-problems', 'framework-unchanged', 'framework-whole-company'],
  })
  async publish(@CurrentViewer() viewer: Viewer, @Input() { files, after, reason }: PublishBody) {
    const checked = this.desk.checkFiles(viewer, filesOfDocuments(files));
    if (!checked.ok) {
      throw new Refused({ code: 'draft-has-problems', parameters: { count: checked.problems.length } });
    }
    await this.desk.publish(viewer, checked.framework, after, reason);
    return checkResource(checked, viewer.language);
  }
}
