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

/** The decision in one sentence, with which a document opens. */
export function answerSentence(decision: Decision, language: Language, texts: Texts): string {
  const { candidate, from, to, outcome, effectiveOn } = decision;
  const dated = outcome === 'promoted' && effectiveOn === null ? 'promoted-undated' : outcome;
  return texts.text(language, `answer.${dated}`, {
    name: candidate.name,
    from: levelText(language, from),
    to: levelText(language, to),
    effective: effectiveOn === null ? '' : longDay(language, effectiveOn),
  });
}
