import { Controller, Delete, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { notFound } from '../domain/refusal.js';
import { OpenTo } from '../web/access.js';
import { pageOf, pageQuery, pageSchema, type PageQuery } from '../web/api/cursor-page.js';
import { Asked, Input } from '../web/api/input.js';
import { Api } from '../web/api/operation.js';
import { apiScopes } from '../web/api/scope.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import type { PersonalTokenRow } from './personal-token.entity.js';
import { personalTokenInput, type PersonalTokenInput } from './personal-token.input.js';
import { PersonalTokens } from './personal-tokens.service.js';

const token = z
  .object({
    id: z.string(),
    name: z.string().meta({ examples: ['Payroll export'] }),
    scopes: z.array(z.enum(apiScopes)),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    lastUsedOn: z.iso.date().nullable(),
  })
  .meta({ id: 'Token' });
const madeToken = token
  .extend({ token: z.string().meta({ description: 'Shown this once', examples: ['rungs_…'] }) })
  .meta({ id: 'MadeToken' });

/** One's own personal tokens. Nobody sees those of anybody else. */
@Controller('api/tokens')
@OpenTo('signed-in')
export class TokensApi {
  constructor(private readonly tokens: PersonalTokens) {}

  @Get()
  @Api({
    id: 'listTokens',
    tag: 'me',
    summary: 'The caller’s tokens, without their secrets',
    scope: 'read',
    query: pageQuery,
    response: pageSchema('TokenPage', token),
  })
  async list(@CurrentViewer() viewer: Viewer, @Asked() query: PageQuery) {
    return pageOf((await this.tokens.list(viewer)).map(tokenResource), query, ({ id }) => id);
  }

  @Post()
  @Api({
    id: 'makeToken',
    tag: 'me',
    summary: 'Make a token',
    scope: 'session',
    body: personalTokenInput,
    response: madeToken,
    status: 201,
    secret: true,
    refusals: ['tokens-too-many'],
  })
  async make(
    @CurrentViewer() viewer: Viewer,
    @Input() input: PersonalTokenInput,
  ): Promise<z.infer<typeof madeToken>> {
    const { row, secret } = await this.tokens.make(viewer, input);
    return { ...tokenResource(row), token: secret };
  }

  @Delete(':id')
  @Api({
    id: 'revokeToken',
    tag: 'me',
    summary: 'Revoke a token',
    description: 'Ends a token at once. From a browser any of one’s own; with a token that token itself.',
    scope: null,
  })
  async revoke(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Req() { apiToken }: FastifyRequest,
  ): Promise<void> {
    if (apiToken && apiToken.id !== id) throw notFound();
    await this.tokens.revoke(viewer, id);
  }
}

function tokenResource(row: PersonalTokenRow): z.infer<typeof token> {
  const { id, name, scopes, createdAt, expiresAt, lastUsedOn } = row;
  return { id, name, scopes, createdAt, expiresAt, lastUsedOn };
}
