import type { DecisionLetter } from '../../pdf/documents/decision-letter.js';
import type { DecisionReport, HowDecided, ReportDimension } from '../../pdf/documents/decision-report.js';
import type { DecisionRecords } from './decision-records.js';
import { askedByDimension, levelName, localized } from './framework-names.js';
import { candidateOf, eligibilityLines, formOf, labelledEvidence, profileOf } from './packet-parts.js';
import type { Unidentified } from './unidentified.js';

/** The decision report: what the candidate keeps. No names of members, no votes, no scores. */
export function fillDecisionReport(records: DecisionRecords): Unidentified<DecisionReport> {
  const { packet, framework, written, outcome } = records;
  const { decision } = written;
  const promoted = outcome === 'promoted';
  return {
    kind: 'decision-report',
    ...commonOf(records),
    effectiveOn: promoted ? records.effectiveOn : null,
    howDecided: howDecided(records),
    dimensions: dimensionsOf(records),
    profile: profileOf(packet, framework, true),
    evidence: labelledEvidence(packet).map(({ label, item }) => ({
      label,
      title: item.title,
      kind: formOf(item),
      from: item.periodFrom,
      to: item.periodTo,
      confirmed: item.corroboration.state === 'confirmed',
    })),
    eligibility: eligibilityLines(packet, framework),
    strengths: lines(decision.strengths),
    gaps: lines(decision.gaps),
    wouldChange: promoted ? [] : lines(decision.nextEvidence),
    applyAgainOn: promoted ? null : decision.applyAgainOn,
    recommendation: decision.recommendation.trim() || null,
    appealUntil: records.appealUntil,
    acknowledgedOn: records.acknowledgedOn,
  };
}

/** The letter: one page, without ratings, conclusions or evidence. */
export function fillDecisionLetter(records: DecisionRecords): Unidentified<DecisionLetter> {
  const promoted = records.outcome === 'promoted';
  return {
    kind: 'decision-letter',
    ...commonOf(records),
    effectiveOn: promoted ? records.effectiveOn : null,
    applyAgainOn: promoted ? null : records.written.decision.applyAgainOn,
    appealUntil: records.appealUntil,
    personalNote: null,
    signedBy: records.signedBy,
  };
}

function commonOf({ cycleName, packet, framework, outcome, decidedOn }: DecisionRecords) {
  return {
    cycleName,
    candidate: candidateOf(packet),
    from: levelName(framework, packet.fromLevel),
    to: levelName(framework, packet.targetLevel),
    outcome,
    decidedOn,
  };
}

function howDecided(records: DecisionRecords): HowDecided {
  const { tally, packet, written, outcomeBy, remanded } = records;
  return {
    revision: records.revision,
    seats: tally?.openSeats ?? 0,
    quorum: tally?.quorum ?? 0,
    rounds: tally?.round === 2 ? 2 : 1,
    steps: records.steps,
    advice: packet.afterScores.advice.readiness,
    differsBecause: written.decision.differsBecause,
    appeal: outcomeBy === 'appeal' ? 'overturned' : remanded ? 'remanded' : null,
  };
}

function dimensionsOf({ packet, framework, written }: DecisionRecords): ReportDimension[] {
  const labels = new Map(labelledEvidence(packet).map(({ label, item }) => [item.id, label]));
  return askedByDimension(framework, packet.targetLevel).flatMap(({ dimension, criteria }) => {
    const rationale = written.rationales.find((one) => one.dimension === dimension.key);
    if (!rationale) return [];
    return {
      dimension,
      asks: criteria.map((criterion) => ({
        text: localized(criterion),
        must: criterion.must,
        inheritedFrom: criterion.inheritedFrom,
      })),
      conclusion: rationale.conclusion,
      evidence: rationale.evidence.map((id) => labels.get(id)).filter((label) => label !== undefined),
      rationale: rationale.words,
    };
  });
}

/** One entry a line, as the chair wrote them. */
/** What was written a line each. */
export function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
