import { SetMetadata } from '@nestjs/common';
import type { VisibleObject } from '../domain/visibility/visibility-table.js';
import type { AccessRole } from './viewer.js';

/** What a route shows, or to whom it is open. Every route of the app carries one; a test fails on one without. */
export type AccessEntry =
  | { readonly shows: readonly VisibleObject[] }
  | { readonly openTo: 'anyone' | 'signed-in' | readonly AccessRole[] };

export const accessEntryKey = Symbol('access entry');

/**
 * The route shows, or changes, these objects of the visibility table. It asks for sign-in; the service behind it scopes
 * its queries by the table, and what may not be seen answers 404.
 */
export const Shows = (...objects: readonly [VisibleObject, ...VisibleObject[]]) =>
  SetMetadata<symbol, AccessEntry>(accessEntryKey, { shows: objects });

/** The route shows nothing of a case: open to anyone, to everybody signed in, or to those who hold one of the roles. */
export const OpenTo = (...whom: ['anyone'] | ['signed-in'] | [AccessRole, ...AccessRole[]]) =>
  SetMetadata<symbol, AccessEntry>(accessEntryKey, { openTo: audienceOf(whom) });

function audienceOf(whom: readonly ('anyone' | 'signed-in' | AccessRole)[]) {
  const [first] = whom;
  if (first === 'anyone' || first === 'signed-in') return first;
  return whom.filter((role): role is AccessRole => role !== 'anyone' && role !== 'signed-in');
}
