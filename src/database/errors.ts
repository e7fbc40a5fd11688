import { QueryFailedError } from 'typeorm';

/**
 * Unique constraints that say "somebody was quicker", not "this is wrong": whoever meets one only has to begin the
 * whole unit again. Postgres names the constraint, SQLite its columns.
 */
const racedConstraints = [
  { name: 'log_line_pkey', columns: 'log_line.stream, log_line.sequence' },
  {
    name: 'framework_publication_pkey',
    columns: 'framework_publication.framework_key, framework_publication.number',
  },
  { name: 'job_kind_key_waiting_key', columns: 'job.kind, job.key' },
  {
    name: 'promotion_case_cycle_id_candidate_id_submitted_key',
    columns: 'promotion_case.cycle_id, promotion_case.candidate_id',
  },
] as const;

interface DriverError {
  readonly code?: string;
  readonly constraint?: string;
  readonly message: string;
}

/** BEGIN and COMMIT of SQLite fail without TypeORM's wrapping. */
function driverErrorOf(error: unknown): DriverError | null {
  const failed: unknown = error instanceof QueryFailedError ? error.driverError : error;
  return isDriverError(failed) ? failed : null;
}

function isDriverError(error: unknown): error is DriverError {
  return typeof error === 'object' && error !== null && 'code' in error && 'message' in error;
}

function codeOf(error: unknown): string {
  return driverErrorOf(error)?.code ?? '';
}

/** Two rows with the same key, on either database. */
export function isUniqueViolation(error: unknown): boolean {
  return /^(23505|SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY))$/.test(codeOf(error));
}

/** A reference to a row that is not there, or the removal of one that is referred to. */
export function isForeignKeyViolation(error: unknown): boolean {
  return /^(23503|23001|SQLITE_CONSTRAINT_FOREIGNKEY)$/.test(codeOf(error));
}

/** A row that a CHECK refuses. */
export function isCheckViolation(error: unknown): boolean {
  return /^(23514|SQLITE_CONSTRAINT_CHECK)$/.test(codeOf(error));
}

/** A change to a table that may only grow. */
export function isAppendOnlyViolation(error: unknown): boolean {
  const failed = driverErrorOf(error);
  return failed !== null && failed.message.includes('append only');
}

/** Two units met: the same unit, begun again, may succeed. */
export function isRetryable(error: unknown): boolean {
  return /^(40001|40P01|SQLITE_BUSY(_.*)?|SQLITE_LOCKED)$/.test(codeOf(error)) || isLostRace(error);
}

function isLostRace(error: unknown): boolean {
  const failed = driverErrorOf(error);
  if (failed === null || !isUniqueViolation(error)) return false;
  return racedConstraints.some(
    ({ name, columns }) => failed.constraint === name || failed.message.endsWith(columns),
  );
}
