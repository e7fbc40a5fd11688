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
  // Our own reasons are refusals; what the server itself forbids is a form without its token.
  403: 'form-expired',
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
  const status = statusOf(thrown);
  if (status >= 400 && status < 500) {
    return { status, refusal: { code: codesByStatus[status] ?? 'request-malformed' }, bug: null };
  }
  return { status: 500, refusal: { code: 'unexpected' }, bug: thrown };
}

function statusOf(thrown: unknown): number {
  if (thrown instanceof HttpException) return thrown.getStatus();
  if (typeof thrown !== 'object' || thrown === null || !('statusCode' in thrown)) return 500;
  return typeof thrown.statusCode === 'number' ? thrown.statusCode : 500;
}
