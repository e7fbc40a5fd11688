/** Codes whose status is not 422, the status of a form that can't be processed as it stands. */
const statuses: Readonly<Record<string, number>> = {
  'not-found': 404,
  'sign-in-needed': 401,
  'sign-in-failed': 422,
  forbidden: 403,
  'form-expired': 403,
  'role-needed': 403,
  'method-not-allowed': 405,
  conflict: 409,
  'too-many-requests': 429,
  'upload-too-large': 413,
  'request-malformed': 400,
  'link-not-valid': 410,
};

/** The HTTP status that answers a refusal. */
export function refusalStatus(code: string): number {
  return statuses[code] ?? 422;
}
