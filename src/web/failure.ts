import { HttpException } from '@nestjs/common';
import { Refused, type Refusal } from '../domain/refusal.js';
import { refusalStatus } from './refusal-status.js';

/** How a request failed: a refusal to tell the reader, and the bug behind it if it was none of theirs. */
export interface Failure {
  readonly status: number;
  readonly refusal: Refusal;
  readonly bug: unknown;
}

const codesByStatus: Readonly<Record<number, string>> = {
  401: 'sign-in-needed',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  409: 'conflict',
  413: 'upload-too-large',
  429: 'too-many-requests',
};

/** Sorts whatever was thrown into refusals and bugs. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof Refused) {
    return { status: refusalStatus(thrown.refusal.code), refusal: thrown.refusal, bug: null };
  }
  const { status, code } = outline(thrown);
  if (code.startsWith('FST_CSRF')) return refused(403, 'form-expired');
  if (status >= 400 && status < 500) return refused(status, codesByStatus[status] ?? 'request-malformed');
  return { status: 500, refusal: { code: 'unexpected' }, bug: thrown };
}

function refused(status: number, code: string): Failure {
  return { status, refusal: { code }, bug: null };
}

function outline(thrown: unknown): { status: number; code: string } {
  if (typeof thrown !== 'object' || thrown === null) return { status: 500, code: '' };
  const { statusCode, code } = thrown as { statusCode?: unknown; code?: unknown };
  const status = thrown instanceof HttpException ? thrown.getStatus() : statusCode;
  return { status: typeof status === 'number' ? status : 500, code: typeof code === 'string' ? code : '' };
}
