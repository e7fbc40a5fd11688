/**
 * Why something was not done, as a value. `code` is a key below `refusals` in the locale files, which say what was
 * refused, why, and what would help; `parameters` fill that text; `fields` name the inputs at fault.
 */
export interface Refusal {
  readonly code: string;
  readonly parameters?: Readonly<Record<string, string | number>>;
  readonly fields?: readonly FieldProblem[];
}

/** One input at fault: `path` as in the form (`ratings.P3.analysis.value`), `code` a key below `refusals`. */
export interface FieldProblem {
  readonly path: string;
  readonly code: string;
  readonly parameters?: Readonly<Record<string, string | number>>;
}

/** Thrown by services so that the unit of work rolls back; one filter turns it into an answer. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
    this.name = 'Refused';
  }
}

/** What may not be seen does not exist for the reader: the same answer for both. */
export function notFound(): Refused {
  return new Refused({ code: 'not-found' });
}
