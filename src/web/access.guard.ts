import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Refused } from '../domain/refusal.js';
import { accessEntryKey, type AccessEntry } from './access.js';
import { operationOf } from './api/operation.js';
import { ViewerSource, type Viewer } from './viewer.js';

/** Asks for sign-in and roles as the route's entry says. What a relation gives is asked by the services behind it. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly viewers: ViewerSource,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const handler = context.getHandler();
    const entry = this.reflector.getAllAndOverride<AccessEntry | undefined>(accessEntryKey, [
      handler,
      context.getClass(),
    ]);
    if (!entry) throw new Error(`${context.getClass().name}.${handler.name} needs @Shows or @OpenTo.`);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    request.viewer = await this.viewers.find(request);
    admit(entry, request.viewer);
    if (!request.hasFormToken) throw new Refused({ code: 'form-expired' });
    requireScope(handler, request);
    return true;
  }
}

function admit(entry: AccessEntry, viewer: Viewer | null): void {
  if ('openTo' in entry && entry.openTo === 'anyone') return;
  if (!viewer) throw new Refused({ code: 'sign-in-needed' });
  if ('shows' in entry || typeof entry.openTo === 'string') return;
  // A page for other roles is no secret, but what is on it is nobody's who lacks them: the same answer as for no page.
  if (!entry.openTo.some((role) => viewer.roles.includes(role))) throw new Refused({ code: 'not-found' });
}

/** @throws Refused `scope-missing`, `session-needed` */
function requireScope(handler: object, { apiToken }: FastifyRequest): void {
  const scope = operationOf(handler)?.scope ?? null;
  if (!apiToken || scope === null) return;
  if (scope === 'session') throw new Refused({ code: 'session-needed' });
  if (!apiToken.scopes.includes(scope)) throw new Refused({ code: 'scope-missing', parameters: { scope } });
}
