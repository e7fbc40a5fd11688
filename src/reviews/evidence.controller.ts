import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Shows } from '../web/access.js';
import { submit } from '../web/form.js';
import { Page } from '../web/page.js';
import { Posted, type PostedFields } from '../web/posted.js';
import { seeOther, type SeeOther } from '../web/see-other.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { EvidenceFiles } from './evidence-files.service.js';
import { EvidencePages } from './evidence-page.service.js';
import { evidenceInput } from './evidence.input.js';
import { EvidenceService } from './evidence.service.js';
import { EvidenceUploads } from './evidence-uploads.service.js';

@Controller('cases')
@Shows('evidence')
export class EvidenceController {
  constructor(
    private readonly pages: EvidencePages,
    private readonly service: EvidenceService,
    private readonly files: EvidenceFiles,
    private readonly uploads: EvidenceUploads,
  ) {}

  @Get(':id/evidence/new')
  @Page('reviews/evidence')
  begin(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.pages.form(viewer, id, null);
  }

  @Post(':id/evidence')
  @Page('reviews/evidence')
  add(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: evidenceInput,
      act: async (input) => this.service.add(viewer, id, input, await this.uploads.given(viewer, id, posted)),
      then: () => seeOther(`/cases/${id}?tab=evidence`, 'reviews.notices.evidenceSaved'),
      page: () => this.again(viewer, id, null, posted),
    });
  }

  @Get(':id/evidence/:item')
  @Page('reviews/evidence')
  show(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Param('item') item: string) {
    return this.pages.form(viewer, id, item);
  }

  @Post(':id/evidence/:item')
  @Page('reviews/evidence')
  save(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('item') item: string,
    @Posted() posted: PostedFields,
  ) {
    return submit({
      posted,
      schema: evidenceInput,
      act: async (input) =>
        this.service.edit(viewer, id, item, input, await this.uploads.given(viewer, id, posted)),
      then: () => seeOther(`/cases/${id}?tab=evidence`, 'reviews.notices.evidenceSaved'),
      page: () => this.again(viewer, id, item, posted),
    });
  }

  @Post(':id/evidence/:item/remove')
  async remove(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('item') item: string,
  ): Promise<SeeOther> {
    await this.service.remove(viewer, id, item);
    return seeOther(`/cases/${id}?tab=evidence`, 'reviews.notices.evidenceRemoved');
  }

  /** Always as a download: what somebody uploaded is never shown within the app. */
  @Get(':id/evidence/:item/file')
  async file(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('item') item: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, mediaType, content } = await this.files.read(viewer, id, item);
    await reply
      .header('content-type', mediaType)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header('cache-control', 'no-store')
      .send(content);
  }

  /** After a refusal: with the file that came, and with the passages that look like data of a patient. */
  private async again(viewer: Viewer, id: string, item: string | null, posted: PostedFields) {
    const aside = await this.uploads.setAside(viewer, id, posted);
    return this.pages.form(viewer, id, item, { posted, aside });
  }
}
