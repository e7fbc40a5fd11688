import { Controller, Get, Header, Param } from '@nestjs/common';
import { z } from 'zod';
import { notFound } from '../../domain/refusal.js';
import { OpenTo } from '../access.js';
import type { Language } from '../language.js';
import { refusalStatus } from '../refusal-status.js';
import { refusalText } from '../refusal-text.js';
import { Translations } from '../translations.js';
import { ApiDocument } from './api-document.js';
import { Api } from './operation.js';

const words = z.object({ title: z.string(), why: z.string(), remedy: z.string() });
const problemKind = z
  .object({
    code: z.string().meta({ examples: ['conflict'] }),
    status: z
      .number()
      .int()
      .meta({ examples: [409] }),
    zh: words,
    en: words,
  })
  .meta({
    id: 'ProblemKind',
    description: 'A kind of problem; {{names}} in its words are filled when it occurs',
  });

/** What the API says of itself: to anyone, and nothing of any data. */
@Controller('api')
@OpenTo('anyone')
export class ApiDocumentController {
  constructor(
    private readonly document: ApiDocument,
    private readonly texts: Translations,
  ) {}

  @Get('openapi.json')
  @Header('content-type', 'application/json; charset=utf-8')
  @Api({
    id: 'getDescription',
    tag: 'description',
    summary: 'This description, OpenAPI 3.1',
    scope: null,
    file: 'application/json',
  })
  show(): Promise<string> {
    return this.document.text();
  }

  @Get('problems/:code')
  @Api({
    id: 'getProblemKind',
    tag: 'description',
    summary: 'What a problem of this kind means',
    scope: null,
    response: problemKind,
  })
  problem(@Param('code') code: string): z.infer<typeof problemKind> {
    if (!this.texts.has('en', `refusals.${code}.what`)) throw notFound();
    const said = (language: Language) => {
      const { what, why, remedy } = refusalText(this.texts, language, { code });
      return { title: what, why, remedy };
    };
    return { code, status: refusalStatus(code), zh: said('zh'), en: said('en') };
  }
}
