import { beforeAll } from '@jest/globals';
import type { INestApplication, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ViewerSource, type Viewer } from '../../../src/web/viewer.js';
import { tokenIn } from '../../support/test-browser.js';
import type { Language } from '../../../src/web/language.js';
import type { Name } from './case-world.js';

/** A company with pages. */
interface Visited<Who> {
  readonly app: INestApplication;
  get<T>(type: Type<T>): T;
  viewer(name: Who): Viewer;
}

/** People of a small company at its pages; who asks is said in a header instead of by signing in. */
export class CaseVisitor<Who extends string = Name> {
  private cookie = '';
  /** In which the pages are asked for. */
  language: Language = 'zh';

  constructor(private readonly world: Visited<Who>) {
    beforeAll(() => {
      world.get<ViewerSource>(ViewerSource as never).find = (request) => {
        const name = request.headers['x-viewer'];
        const viewer = typeof name === 'string' ? world.viewer(name as Who) : null;
        return Promise.resolve(viewer && { ...viewer, language: this.language });
      };
    });
  }

  async get(name: Who, url: string) {
    const answer = await this.app.inject({ url, headers: this.headers(name) });
    const set = answer.headers['set-cookie'];
    if (set) this.cookie = String(Array.isArray(set) ? set[0] : set).split(';')[0] ?? '';
    return { status: answer.statusCode, html: answer.body };
  }

  /** Sends a form with the token of the page that has it. */
  async post(name: Who, url: string, fields: Record<string, string>, page: string) {
    const { html } = await this.get(name, page);
    const token = /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const answer = await this.app.inject({
      method: 'POST',
      url,
      headers: { ...this.headers(name), 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ ...fields, _csrf: token }).toString(),
    });
    return { status: answer.statusCode, location: answer.headers.location, html: answer.body };
  }

  /** Sends a form with a file, and the token of the page that has it. */
  async upload(name: Who, url: string, file: { readonly name: string; readonly bytes: Buffer }, page = url) {
    const { html } = await this.get(name, page);
    const token = /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? tokenIn(html);
    const boundary = 'xxBOUNDARYxx';
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${file.name}"\r\n\r\n`;
    const answer = await this.app.inject({
      method: 'POST',
      url: `${url}?_csrf=${encodeURIComponent(token)}`,
      headers: { ...this.headers(name), 'content-type': `multipart/form-data; boundary=${boundary}` },
      payload: Buffer.concat([Buffer.from(head), file.bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    });
    return { status: answer.statusCode, html: answer.body };
  }

  private get app(): NestFastifyApplication {
    return this.world.app as NestFastifyApplication;
  }

  private headers(name: Who) {
    return { 'x-viewer': name, accept: 'text/html', cookie: this.cookie };
  }
}
