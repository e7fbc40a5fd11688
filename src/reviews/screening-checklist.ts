import type { Evaluation } from '../domain/evaluation/evaluate.js';
import { levelOf, type Framework } from '../domain/framework/framework.js';
import type { Language } from '../web/language.js';

export interface CheckItem {
  /** What is said to the one who has to mend it. */
  readonly value: string;
  readonly label: string;
}

/** What to look at before the committee does: raised flags, and musts that are not met or unknown, with the rules' reason. */
export function checklistOf(
  evaluation: Pick<Evaluation, 'flags' | 'criteria' | 'targetLevel'>,
  framework: Framework,
  language: Language,
): CheckItem[] {
  const raised = evaluation.flags.filter(({ outcome }) => outcome === 'raised').map(({ id }) => id);
  const flags = framework.flags.filter(({ id }) => raised.includes(id)).map((flag) => flag[language]);
  const open = new Set(evaluation.criteria.filter(({ outcome }) => outcome !== 'met').map(({ id }) => id));
  const musts = levelOf(framework, evaluation.targetLevel)
    .required.filter(({ id, must }) => must && open.has(id))
    .map((criterion) => criterion[language]);
  return [...flags, ...musts].map((text) => ({ value: text.slice(0, 200), label: text }));
}
