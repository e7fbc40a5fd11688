import { Controller, Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { OpenTo } from '../web/access.js';
import { Api } from '../web/api/operation.js';
import { apiScopes } from '../web/api/scope.js';
import { languages } from '../web/language.js';
import { accessRoles, CurrentViewer, type Viewer } from '../web/viewer.js';

const me = z
  .object({
    accountId: z.string(),
    personId: z.string().nullable().meta({ description: 'Null for an account of nobody of the company' }),
    name: z.string().meta({ examples: ['李沐阳'] }),
    roles: z.array(z.enum(accessRoles)),
    hrDepartments: z
      .array(z.string())
      .nullable()
      .meta({ description: 'What the role `hr` covers; null for the whole company', examples: [[]] }),
    language: z.enum(languages),
    timeZone: z.string().meta({ examples: ['Asia/Shanghai'] }),
    token: z
      .object({
        id: z.string(),
        name: z.string(),
        scopes: z.array(z.enum(apiScopes)),
        expiresAt: z.iso.datetime(),
      })
      .nullable()
      .meta({ description: 'The token of this call; null for a browser’s session' }),
  })
  .meta({ id: 'Me' });

@Controller('api/me')
@OpenTo('signed-in')
export class MeApi {
  @Get()
  @Api({ id: 'getMe', tag: 'me', summary: 'Who the caller is', scope: null, response: me })
  show(@CurrentViewer() viewer: Viewer, @Req() request: FastifyRequest): z.infer<typeof me> {
    const { accountId, personId, name, roles, hrDepartments, language, timeZone } = viewer;
    const token = request.apiToken ?? null;
    return {
      accountId,
      personId,
      name,
      roles: [...roles],
      hrDepartments: hrDepartments === 'all' ? null : [...hrDepartments],
      language,
      timeZone,
      token: token && { ...token, scopes: [...token.scopes] },
    };
  }
}
