import type { CommitteePacket, PacketCase, PacketEvidence } from '../../pdf/documents/committee-packet.js';
import type { Framework } from '../../domain/framework/framework.js';
import type { PacketContent } from '../../reviews/packet-content.js';
import { askedByDimension, dimensionNames, levelName, localized, scaleOf } from './framework-names.js';
import type { PacketCaseRecords, PacketRecords } from './packet-records.js';
import {
  candidateOf,
  commentOf,
  eligibilityLines,
  formOf,
  labelledEvidence,
  monthsInLevel,
  ratingOf,
} from './packet-parts.js';
import type { Unidentified } from './unidentified.js';

/** Peers stay without names, and without words where fewer than this many answered. */
const fewestPeers = 3;

/** What a member reads before scoring: nothing of manager review, readiness and flags. */
export function fillCommitteePacket(records: PacketRecords): Unidentified<CommitteePacket> {
  return {
    kind: 'committee-packet',
    cycleName: records.cycleName,
    readerName: records.readerName,
    session: records.session,
    scale: scaleOf(records.framework),
    cases: records.cases.map((one) => caseOf(one, records.framework)),
  };
}

function caseOf(records: PacketCaseRecords, framework: Framework): PacketCase {
  const { packet } = records;
  return {
    agendaNumber: records.agendaNumber,
    candidate: candidateOf(packet),
    from: levelName(framework, packet.fromLevel),
    to: levelName(framework, packet.targetLevel),
    monthsInLevel: monthsInLevel(packet),
    thesis: packet.thesis,
    eligibility: eligibilityLines(packet, framework),
    exception: records.exception,
    period: records.period,
    evidence: evidenceOf(packet, framework),
    dimensions: dimensionsOf(packet, framework),
    peerTexts: packet.peerTexts.length < fewestPeers ? null : packet.peerTexts.map(({ summary }) => summary),
    addenda: records.addenda,
    sealedOn: records.sealedOn,
    packetHash: records.packetHash,
  };
}

function dimensionsOf(packet: PacketContent, framework: Framework): PacketCase['dimensions'] {
  const evidence = labelledEvidence(packet);
  const ratings = packet.selfReview?.ratings;
  return askedByDimension(framework, packet.targetLevel).map(({ dimension, criteria }) => ({
    dimension,
    criteria: criteria.map((criterion) => ({
      text: localized(criterion),
      must: criterion.must,
      inheritedFrom: criterion.inheritedFrom,
      selfRating: ratingOf(ratings, criterion.id),
      selfComment: commentOf(ratings, criterion.id),
      evidence: evidence.filter(({ item }) => item.criteria.includes(criterion.id)).map(({ label }) => label),
    })),
  }));
}

function evidenceOf(packet: PacketContent, framework: Framework): PacketEvidence[] {
  const names = dimensionNames(framework);
  const dimensionOf = new Map(
    askedByDimension(framework, packet.targetLevel).flatMap(({ dimension, criteria }) =>
      criteria.map(({ id }) => [id, dimension.key] as const),
    ),
  );
  return labelledEvidence(packet).map(({ label, item }) => {
    const shown = new Set(item.criteria.map((criterion) => dimensionOf.get(criterion)));
    return {
      label,
      title: item.title,
      kind: formOf(item),
      from: item.periodFrom,
      to: item.periodTo,
      role: item.role,
      outcome: [item.outcomeBefore, item.outcomeAfter].filter((words) => words.trim() !== '').join(' → '),
      source: item.form === 'link' ? item.body : (item.file?.name ?? null),
      corroboration: item.corroboration.state === 'refused' ? 'none' : item.corroboration.state,
      dimensions: names.filter(({ key }) => shown.has(key)),
    };
  });
}
