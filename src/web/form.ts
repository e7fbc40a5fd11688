import type { ZodType } from 'zod';
import { Refused, type Refusal } from '../domain/refusal.js';
import { inputRefusal } from './input-problems.js';
import { nested } from './nested.js';
import type { PostedFields } from './posted.js';
import { refusalStatus } from './refusal-status.js';
import type { SeeOther } from './see-other.js';

/** The page of a form once more, with what was typed and why it was refused. */
export class FormShownAgain {
  constructor(
    readonly model: object,
    readonly refusal: Refusal,
    readonly typed: PostedFields,
  ) {}
}

export interface Submission<Input, Result> {
  /** From `@Posted()`. */
  readonly posted: PostedFields;
  /** Sees dotted names as objects (`ratings.P3.value`), repeated names as lists, and empty fields not at all. */
  readonly schema: ZodType<Input>;
  /** One call of the service. */
  readonly act: (input: Input) => Promise<Result>;
  readonly then: (result: Result) => SeeOther | Promise<SeeOther>;
  /** The view model of the page that has the form: shown again when the schema or the service refuses. */
  readonly page: () => object | Promise<object>;
}

/**
 * Reads a form, acts, and leads on; or shows the same page again with what was typed and the problem beside its field.
 * What the viewer may not see stays 404.
 */
export async function submit<Input, Result>(
  submission: Submission<Input, Result>,
): Promise<SeeOther | FormShownAgain> {
  const parsed = submission.schema.safeParse(nested(submission.posted), { reportInput: true });
  if (!parsed.success) return shownAgain(submission, inputRefusal(parsed.error));
  try {
    return await submission.then(await submission.act(parsed.data));
  } catch (failure) {
    if (!(failure instanceof Refused) || refusalStatus(failure.refusal.code) === 404) throw failure;
    return shownAgain(submission, failure.refusal);
  }
}

/** The same reading for a form that its script sends while it is written. @throws Refused `input-invalid` */
export function readPosted<Input>(schema: ZodType<Input>, posted: PostedFields): Input {
  const parsed = schema.safeParse(nested(posted), { reportInput: true });
  if (!parsed.success) throw new Refused(inputRefusal(parsed.error));
  return parsed.data;
}

async function shownAgain<Input, Result>(
  { page, posted }: Submission<Input, Result>,
  refusal: Refusal,
): Promise<FormShownAgain> {
  return new FormShownAgain(await page(), refusal, posted);
}
