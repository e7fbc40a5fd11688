import type { FieldProblem } from '../../domain/refusal.js';
import type { Failure } from '../failure.js';
import type { Language } from '../language.js';
import { refusalText } from '../refusal-text.js';
import type { Translations } from '../translations.js';
import { pointerTo } from './pointer.js';

export const problemType = 'application/problem+json';

export interface ProblemRequest {
  readonly id: string;
  readonly language: Language;
  /** What the fields at fault were looked for in; undefined where nothing was sent. */
  readonly body: unknown;
}

/**
 * A failure as RFC 9457 has it, from the same texts as on the pages. `code` is stable, the words are the reader's; `errors` name each
 * input at fault by a JSON pointer into the body, or by the name of a parameter.
 */
export function problemOf(
  { status, refusal }: Failure,
  { id, language, body }: ProblemRequest,
  texts: Translations,
) {
  const { code, what, why, remedy } = refusalText(texts, language, refusal);
  return {
    type: `/api/problems/${code}`,
    title: what,
    status,
    detail: language === 'zh' ? `${why}${remedy}` : `${why} ${remedy}`,
    instance: `urn:rungs:request:${id}`,
    code,
    why,
    remedy,
    errors: (refusal.fields ?? []).map((field) => ({
      ...placeOf(field, body),
      ...problemText(field, language, texts),
    })),
    requestId: id,
  };
}

function placeOf({ path }: FieldProblem, body: unknown) {
  return body === undefined ? { parameter: path } : { pointer: pointerTo(path, body) };
}

function problemText(field: FieldProblem, language: Language, texts: Translations) {
  const { code, why, remedy } = refusalText(texts, language, field);
  return { code, detail: why, remedy };
}
