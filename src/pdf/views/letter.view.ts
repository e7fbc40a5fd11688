import type { Language } from '../documents/common.js';
import type { DecisionLetter } from '../documents/decision-letter.js';
import type { Texts } from '../pages/texts.js';
import { answerOf } from './answer.js';

export function letterView(document: DecisionLetter, language: Language, texts: Texts) {
  return {
    title: texts.text(language, 'letter.running', { name: document.candidate.name }),
    ...answerOf(document, language, texts, 'letter.answer'),
    promoted: document.outcome === 'promoted',
  };
}
