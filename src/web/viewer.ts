import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Language } from './language.js';

export const accessRoles = ['employee', 'hr', 'ratifier', 'auditor', 'admin'] as const;
export type AccessRole = (typeof accessRoles)[number];

/** Who reads or acts: the signed-in account with what it may by role. What a relation to a case gives is asked elsewhere. */
export interface Viewer {
  readonly accountId: string;
  /** Null for an account that belongs to nobody of the company, such as the first administrator's. */
  readonly personId: string | null;
  readonly name: string;
  readonly roles: readonly AccessRole[];
  /** The departments that the role `hr` covers; empty without that role. */
  readonly hrDepartments: readonly string[] | 'all';
  readonly language: Language;
  /** IANA name, such as `Asia/Shanghai`. */
  readonly timeZone: string;
}

export function hasRole(viewer: Viewer | null, role: AccessRole): boolean {
  return viewer?.roles.includes(role) ?? false;
}

/** Finds the viewer behind a request; the accounts supply it. Null when nobody is signed in. */
export abstract class ViewerSource {
  abstract find(request: FastifyRequest): Promise<Viewer | null>;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the access guard on every route, and before a failure is shown. */
    viewer?: Viewer | null;
  }
}

/** The viewer as a controller's argument: `Viewer` behind `@Shows` and `@OpenTo('signed-in')`, `Viewer | null` behind `@OpenTo('anyone')`. */
export const CurrentViewer = createParamDecorator(
  (_: unknown, context: ExecutionContext): Viewer | null =>
    context.switchToHttp().getRequest<FastifyRequest>().viewer ?? null,
);
