import type { Evaluation } from '../domain/evaluation/evaluate.js';
import { levelOf, type Framework } from '../domain/framework/framework.js';
import type { Language } from '../web/language.js';
import type { PacketContent, PacketPerson } from './packet-content.js';
import { valueOf } from './rating/scale.view.js';

interface Given {
  readonly content: PacketContent;
  readonly evaluation: Pick<Evaluation, 'criteria'>;
  readonly framework: Framework;
  readonly language: Language;
}

/** All that the committee will read, as one page: what it reads at once, and what comes after its own scores. */
export function packetView({ content, evaluation, framework, language }: Given) {
  const { thesis, evidence, selfReview, peerTexts, afterScores, eligibility } = content;
  const { managerReview } = afterScores;
  const outcomes = new Map(evaluation.criteria.map(({ id, outcome }) => [id, outcome]));
  const required = levelOf(framework, content.targetLevel).required;
  return {
    thesis,
    eligibility: eligibility.outcome,
    byException: eligibility.byException,
    selfSummary: selfReview?.summary ?? '',
    hasSelf: selfReview !== null,
    managerSummary: managerReview?.summary ?? '',
    managerName: managerReview ? nameOf(managerReview.author, language) : '',
    hasManager: managerReview !== null,
    endorsed: endorsedIn(managerReview?.endorsed ?? null),
    peers: peerTexts.map(({ summary }) => summary),
    evidence: packetEvidence(content, language),
    dimensions: framework.dimensions.flatMap((dimension) => {
      const asked = required.filter((criterion) => criterion.dimension === dimension.key);
      if (asked.length === 0) return [];
      const criteria = asked.map((criterion) => {
        const [self, manager] = [selfReview?.ratings[criterion.id], managerReview?.ratings[criterion.id]];
        const [one, other] = [self?.value ?? null, manager?.value ?? null];
        return {
          text: criterion[language],
          must: criterion.must,
          inheritedFrom: criterion.inheritedFrom ?? '',
          self: valueOf(self),
          selfComment: self?.comment ?? '',
          manager: valueOf(manager),
          managerComment: manager?.comment ?? '',
          isFar: one !== null && other !== null && Math.abs(one - other) >= 2,
          outcome: outcomes.get(criterion.id) ?? null,
          evidence: evidence
            .filter(({ criteria: shown }) => shown.includes(criterion.id))
            .map(({ id, number }) => ({ id, number })),
        };
      });
      return [{ name: dimension[language], criteria }];
    }),
  };
}

/** Evidence as `partials/reviews/linked-evidence` shows it. */
export function packetEvidence(
  { caseId, evidence }: Pick<PacketContent, 'caseId' | 'evidence'>,
  language: Language,
) {
  return evidence.map((item) => ({
    caseId,
    ...item,
    isLink: item.form === 'link',
    hasFile: item.file !== null,
    corroboration: item.corroboration.state,
    corroborator: item.corroboration.by ? nameOf(item.corroboration.by, language) : '',
    corroborationWords: item.corroboration.words,
  }));
}

function nameOf({ name, latinName }: PacketPerson, language: Language): string {
  return language === 'en' ? (latinName ?? name) : name;
}

export function endorsedIn(endorsed: boolean | null): string {
  if (endorsed === null) return '';
  return endorsed ? 'yes' : 'no';
}
