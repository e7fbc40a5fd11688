import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Frame, RefusedForm } from './frame.js';
import { FrameBuilder } from './frame-builder.js';
import type { Place, PlacedModel } from './place.js';
import { PreviewPage } from './preview-page.js';
import { Templates } from './templates.js';

export interface RenderedPage {
  readonly page: string;
  readonly model: object;
  readonly status: number;
  readonly refusedForm: RefusedForm | null;
}

/** Renders a page within its frame and sets the headers of a page that is for one reader only. */
@Injectable()
export class PageRenderer {
  constructor(
    private readonly templates: Templates,
    private readonly frames: FrameBuilder,
  ) {}

  async render(
    { page, model, status, refusedForm }: RenderedPage,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<string> {
    const frame = await this.frames.build(request, reply, refusedForm, placeOf(model));
    const html =
      model instanceof PreviewPage
        ? this.preview(page, model, frame)
        : this.templates.render(page, model, frame);
    return this.asPage(html, status, reply);
  }

  /** A page in a frame that names nobody and leads nowhere, for which nothing is read. */
  renderBarely({ page, model, status }: RenderedPage, request: FastifyRequest, reply: FastifyReply): string {
    return this.asPage(this.templates.render(page, model, this.frames.bare(request)), status, reply);
  }

  private asPage(html: string, status: number, reply: FastifyReply): string {
    void reply
      .status(status)
      .header('content-type', 'text/html; charset=utf-8')
      .header('vary', 'Cookie, Accept-Language, HX-Request')
      .header('cache-control', 'no-store');
    return html;
  }

  /** Links to the invented case lead to pages of the preview: there is nothing behind them. */
  private preview(page: string, { model, mark }: PreviewPage, frame: Frame): string {
    const html = this.templates.render(page, model, { ...frame, preview: mark });
    const links = new RegExp(`(href|hx-get)="${mark.invented}([^"]*)"`, 'g');
    return html.replaceAll(links, (_, name: string, rest: string) => `${name}="${mark.leadTo(rest)}"`);
  }
}

function placeOf(model: PlacedModel): Place | undefined {
  return model.place ?? model.head?.place;
}
