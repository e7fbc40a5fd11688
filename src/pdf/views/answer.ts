import type { Candidate, Day, DocumentOutcome, Language, LevelName } from '../documents/common.js';
import { longDay } from '../pages/days.js';
import { levelText } from '../pages/helpers.js';
import type { Texts } from '../pages/texts.js';

/** What report and letter have in common. */
export interface Decision {
  readonly candidate: Candidate;
  readonly from: LevelName;
  readonly to: LevelName;
  readonly outcome: DocumentOutcome;
  readonly effectiveOn: Day | null;
}

/** A sentence, and the parts of it that no line may break. */
export interface Answer {
  readonly answer: string;
  readonly pieces: readonly string[];
}

/**
 * The decision in one sentence, with which a document opens.
 * @param wording the texts to take: of the candidate (`answer`) or to the candidate (`letter.answer`)
 */
export function answerOf(decision: Decision, language: Language, texts: Texts, wording: string): Answer {
  const { candidate, from, to, outcome, effectiveOn } = decision;
  const parts = {
    name: candidate.name,
    from: levelText(language, from),
    to: levelText(language, to),
    effective: effectiveOn === null ? '' : longDay(language, effectiveOn),
  };
  const dated = outcome === 'promoted' && effectiveOn === null ? 'promoted-undated' : outcome;
  const answer = texts.text(language, `${wording}.${dated}`, parts);
  return { answer, pieces: Object.values(parts).filter((part) => part !== '') };
}
