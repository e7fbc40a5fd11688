import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { projectFolder } from '../config/configuration.js';
import { notFound } from '../domain/refusal.js';
import type { Language } from './language.js';
import { OwnHtml } from './own-html.js';

/** A guide for each kind of reader, `docs/guides/<language>/<name>.md`. */
export const guideNames = ['employee', 'manager', 'member', 'hr', 'overseer', 'admin'] as const;
export type GuideName = (typeof guideNames)[number];

export interface Guide {
  readonly title: string;
  readonly text: OwnHtml;
}

/** The guides as pages, each rendered when somebody first opens it. */
@Injectable()
export class Guides {
  private readonly rendered = new Map<string, Promise<Guide>>();

  /** @throws not-found for a name that no guide has */
  of(name: string, language: Language): Promise<Guide> {
    if (!guideNames.some((known) => known === name)) throw notFound();
    const key = `${language}/${name}`;
    const guide = this.rendered.get(key) ?? render(path.join('docs', 'guides', `${key}.md`));
    this.rendered.set(key, guide);
    return guide;
  }
}

async function render(file: string): Promise<Guide> {
  const source = await readFile(path.join(projectFolder, file), 'utf8');
  const [heading = '', ...body] = source.split('\n');
  const { marked } = await import('marked');
  const text = new OwnHtml(joined(marked.parse(body.join('\n'), { async: false })));
  return { title: heading.replace(/^# /, ''), text };
}

/** Lines of Chinese are broken in the file alone: between them no space is read. */
function joined(html: string): string {
  return html.replaceAll(
    /([\u3000-\u303f\u4e00-\u9fff\uff00-\uffef])\n[ \t]*(?=[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“‘])/g,
    '$1',
  );
}
