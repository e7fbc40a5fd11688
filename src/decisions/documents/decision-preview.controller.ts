import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { z } from 'zod';
import { PdfRenderer } from '../../pdf/pdf-renderer.js';
import { Shows } from '../../web/access.js';
import { CurrentViewer, type Viewer } from '../../web/viewer.js';
import { DecisionPreview } from './decision-preview.service.js';

const asked = z.object({ language: z.enum(['zh', 'en']).catch('zh') });

/** What the candidate will read, before the chair confirms it. */
@Controller('cases/:id/rationale/preview')
@Shows('rationale', 'outcome')
export class DecisionPreviewController {
  constructor(
    private readonly preview: DecisionPreview,
    private readonly renderer: PdfRenderer,
  ) {}

  @Get()
  @Header('cache-control', 'private, no-store')
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Query() query: unknown) {
    const { language } = asked.parse(query ?? {});
    const report = await this.preview.report(viewer, id, language);
    const bytes = await this.renderer.render(report, language);
    return new StreamableFile(bytes, {
      type: 'application/pdf',
      disposition: `inline; filename="preview-${language}.pdf"`,
      length: bytes.length,
    });
  }
}
