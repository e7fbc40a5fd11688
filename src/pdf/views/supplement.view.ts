import type { Language } from '../documents/common.js';
import type { CommitteeSupplement, SupplementCase } from '../documents/committee-supplement.js';
import type { Texts } from '../pages/texts.js';
import { scaleText } from './scale.js';

function caseView(item: SupplementCase, language: Language, texts: Texts) {
  return {
    ...item,
    required: item.dimensions.filter(({ criteria }) => criteria.length > 0),
    adviceText: texts.text(language, `advice.${item.readiness.advice}`),
    scaleText: scaleText(item.profile.scale, language, texts),
  };
}

export function supplementView(document: CommitteeSupplement, language: Language, texts: Texts) {
  const subject = document.sessionName ?? document.cases[0]?.candidate.name ?? document.cycleName;
  return {
    title: texts.text(language, 'supplement.running', { subject }),
    cases: document.cases.map((item) => caseView(item, language, texts)),
  };
}
