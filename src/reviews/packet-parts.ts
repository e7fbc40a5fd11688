import type { CaseRow } from '../cases/case.entity.js';
import type { JsonObject } from '../domain/canonical-json.js';
import type { Evaluation } from '../domain/evaluation/evaluate.js';
import { readinessFrom } from './readiness.js';
import type { EvidenceRow } from './evidence.entity.js';
import type {
  PacketAdvice,
  PacketContent,
  PacketEvidence,
  PacketPeerText,
  PacketPerson,
  PacketReview,
} from './packet-content.js';
import type { ReviewRow } from './review.entity.js';
import type { StoredFileRow } from '../storage/stored-file.entity.js';

type Named = (id: string) => PacketPerson;

/** Below this number a text would be easy to guess. */
const fewestPeers = 3;

export function evidenceOf(
  row: EvidenceRow,
  files: ReadonlyMap<string, StoredFileRow>,
  named: Named,
): PacketEvidence {
  const file = row.fileId === null ? undefined : files.get(row.fileId);
  return {
    id: row.id,
    number: row.number,
    form: row.form,
    title: row.title,
    periodFrom: row.periodFrom,
    periodTo: row.periodTo,
    role: row.role,
    outcomeBefore: row.outcomeBefore,
    outcomeAfter: row.outcomeAfter,
    criteria: row.criteria,
    body: row.body,
    file: file ? { id: file.id, name: file.name, sha256: file.sha256, size: file.size } : null,
    corroboration: {
      state: row.corroboration,
      by: row.corroboratorId === null ? null : named(row.corroboratorId),
      words: row.corroborationWords,
    },
  };
}

export function reviewOf(row: ReviewRow, named: Named): PacketReview {
  return {
    author: named(row.authorId),
    submittedAt: row.submittedAt ?? row.updatedAt,
    ratings: row.ratings,
    summary: row.summary,
  };
}

/** Without names, from three on; the rows come in an order by chance. A reply that is just being sent counts. */
export function peerTextsOf(peers: readonly ReviewRow[]): PacketPeerText[] {
  const replied = peers.filter(({ state }) => state === 'submitted' || state === 'replying');
  return replied.length < fewestPeers ? [] : replied.map(({ summary, ratings }) => ({ summary, ratings }));
}

export function eligibilityOf(row: CaseRow, { eligibility }: Evaluation): PacketContent['eligibility'] {
  return {
    outcome: row.eligibility ?? eligibility.outcome,
    byException: row.snapshot.context.exceptionBy.length > 0,
    result: plain(eligibility),
  };
}

export function adviceOf(evaluation: Evaluation): PacketAdvice {
  const { facts: _, ...result } = evaluation;
  return {
    readiness: readinessFrom(evaluation),
    flags: evaluation.flags.filter(({ outcome }) => outcome === 'raised').map(({ id }) => id),
    criteria: Object.fromEntries(evaluation.criteria.map(({ id, outcome }) => [id, outcome])),
    result: plain(result),
  };
}

/** As JSON has it: what is hashed is what is stored. */
function plain(value: object): JsonObject {
  return JSON.parse(JSON.stringify(value)) as JsonObject;
}
