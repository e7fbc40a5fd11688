import type { FieldProblem, Refusal } from '../domain/refusal.js';
import type { Language } from './language.js';
import type { Translations } from './translations.js';

/** A refusal in words: what was refused, why, and what would help. */
export interface RefusalText {
  readonly code: string;
  readonly what: string;
  readonly why: string;
  readonly remedy: string;
}

/** The words for a refusal, or for the problem of one field, whose code is a key of the same texts. */
export function refusalText(
  translations: Translations,
  language: Language,
  { code, parameters }: Refusal | FieldProblem,
): RefusalText {
  const say = (part: string) => {
    const key = `refusals.${code}.${part}`;
    if (translations.has(language, key)) return translations.text(language, key, parameters);
    return translations.text(language, `refusals.other.${part}`, { code });
  };
  return { code, what: say('what'), why: say('why'), remedy: say('remedy') };
}
