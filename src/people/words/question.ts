import { fold } from './fold.js';

/** What somebody looks for: beginnings of words, all of which must fit, and levels. */
export interface Question {
  readonly words: readonly string[];
  readonly levels: readonly string[];
}

/**
 * `zeng zimo` is one name written apart, `曾 门诊` are two things that both must fit, and what is a level's code is a level.
 * Chinese and Latin written together are taken apart: `曾zimo` fits nobody as one word.
 */
export function readQuestion(text: string, knownLevels: readonly string[]): Question {
  const terms = text.trim().slice(0, 100).split(/\s+/).filter(Boolean).slice(0, 5);
  const levelOf = (term: string) => knownLevels.find((level) => level.toLowerCase() === term.toLowerCase());
  const levels = terms.flatMap((term) => levelOf(term) ?? []);
  const others = terms.filter((term) => levelOf(term) === undefined);
  const together = others.length > 1 && others.every((term) => /^[\p{Script=Latin}'’]+$/u.test(term));
  const words = (together ? [others.join('')] : others).map(fold).filter(Boolean);
  return { words: words.sort((one, other) => other.length - one.length), levels };
}
