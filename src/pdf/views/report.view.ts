import type { Language } from '../documents/common.js';
import type { DecisionReport } from '../documents/decision-report.js';
import type { Texts } from '../pages/texts.js';
import { answerOf } from './answer.js';

export function reportView(document: DecisionReport, language: Language, texts: Texts) {
  const { howDecided, outcome } = document;
  const text = (key: string, parameters = {}) => texts.text(language, key, parameters);
  const rounds = text(`report.rounds.${howDecided.rounds}`);
  return {
    title: text('report.running', { name: document.candidate.name }),
    ...answerOf(document, language, texts, 'answer'),
    procedure: text('report.procedure', { seats: howDecided.seats, quorum: howDecided.quorum, rounds }),
    promoted: outcome === 'promoted',
    laterSitting: howDecided.revision > 1,
    agrees: howDecided.differsBecause === null && howDecided.advice !== 'unknown',
    adviceText: text(`advice.${howDecided.advice}`),
    hasNext:
      document.applyAgainOn !== null || document.recommendation !== null || document.appealUntil !== null,
  };
}
