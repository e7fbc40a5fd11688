/** Codes whose status is not 422, the status of a form that can't be processed as it stands. */
const statuses: Readonly<Record<string, number>> = {
  'not-found': 404,
  'sign-in-needed': 401,
  'sign-in-failed': 422,
  forbidden: 403,
  'form-expired': 403,
  'framework-whole-company': 403,
  'role-needed': 403,
  'scope-missing': 403,
  'session-needed': 403,
  'token-not-valid': 401,
  'media-type-not-taken': 415,
  'cursor-not-valid': 400,
  'idempotency-key-not-valid': 400,
  'method-not-allowed': 405,
  conflict: 409,
  'too-many-requests': 429,
  'what-if-busy': 429,
  'upload-too-large': 413,
  'request-malformed': 400,
  'link-not-valid': 410,
  'server-stopping': 503,
};

/** The HTTP status that answers a refusal. */
export function refusalStatus(code: string): number {
  return statuses[code] ?? 422;
}
