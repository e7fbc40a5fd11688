import type { Framework } from '../../domain/framework/framework.js';
import type { Localized } from '../../pdf/documents/common.js';
import type {
  CommitteeSupplement,
  Readiness,
  SupplementCase,
  SupplementReview,
} from '../../pdf/documents/committee-supplement.js';
import type { PacketContent } from '../../reviews/packet-content.js';
import { askedByDimension, levelName, localized } from './framework-names.js';
import type { PacketCaseRecords, PacketRecords } from './packet-records.js';
import { candidateOf, commentOf, evaluationOf, profileOf, ratingOf } from './packet-parts.js';
import type { Unidentified } from './unidentified.js';

/** The part of the packet that comes after own scores, or the reveal. */
export function fillCommitteeSupplement(records: PacketRecords): Unidentified<CommitteeSupplement> {
  return {
    kind: 'committee-supplement',
    cycleName: records.cycleName,
    readerName: records.readerName,
    sessionName: records.session?.name ?? null,
    cases: records.cases.map((one) => caseOf(one, records.framework)),
  };
}

function caseOf({ agendaNumber, packet }: PacketCaseRecords, framework: Framework): SupplementCase {
  return {
    agendaNumber,
    candidate: candidateOf(packet),
    from: levelName(framework, packet.fromLevel),
    to: levelName(framework, packet.targetLevel),
    review: reviewOf(packet),
    readiness: readinessOf(packet, framework),
    flags: flagsOf(packet, framework),
    profile: profileOf(packet, framework, true),
    dimensions: dimensionsOf(packet, framework),
  };
}

function reviewOf({ afterScores, manager }: PacketContent): SupplementReview | null {
  const review = afterScores.managerReview;
  if (!review) return null;
  return {
    by: review.author.id === manager.id ? 'manager' : 'line-above',
    endorsed: review.endorsed === true,
    summary: review.summary,
    raterMonths: null,
  };
}

function readinessOf(packet: PacketContent, framework: Framework): Readiness {
  const { advice } = packet.afterScores;
  const criteria = askedByDimension(framework, packet.targetLevel).flatMap((asked) => asked.criteria);
  const isMet = ({ id }: { id: string }) => advice.criteria[id] === 'met';
  const musts = criteria.filter(({ must }) => must);
  return {
    advice: advice.readiness,
    mustMet: musts.filter(isMet).length,
    mustTotal: musts.length,
    met: criteria.filter(isMet).length,
    required: criteria.length,
    because: becauseOf(packet, framework),
  };
}

/** The sentence of the rule that gave the advice; the last advice has no conditions, and its own text says it. */
function becauseOf(packet: PacketContent, framework: Framework): Localized {
  const { readiness } = packet.afterScores.advice;
  const tried = evaluationOf(packet).readiness.tried.find(({ id }) => id === readiness);
  const named = framework.readiness.find(({ key }) => key === readiness);
  return localized(tried?.sentence ?? named ?? { zh: readiness, en: readiness });
}

function flagsOf(packet: PacketContent, framework: Framework): Localized[] {
  const raised = evaluationOf(packet).flags.filter(({ outcome }) => outcome === 'raised');
  return raised.map(({ id }) =>
    localized(framework.flags.find((flag) => flag.id === id) ?? { zh: id, en: id }),
  );
}

function dimensionsOf(packet: PacketContent, framework: Framework): SupplementCase['dimensions'] {
  const { managerReview, advice } = packet.afterScores;
  return askedByDimension(framework, packet.targetLevel).map(({ dimension, criteria }) => ({
    dimension,
    criteria: criteria.map(({ id, must, inheritedFrom, zh, en }) => ({
      text: { zh, en },
      must,
      inheritedFrom,
      self: ratingOf(packet.selfReview?.ratings, id),
      manager: ratingOf(managerReview?.ratings, id),
      managerComment: commentOf(managerReview?.ratings, id),
      outcome: advice.criteria[id] ?? 'unknown',
    })),
  }));
}
