import type { CaseParties } from '../domain/visibility/relations-to.js';
import { awaitedActs } from '../domain/workflow/awaited-acts.js';
import type { CaseFacts } from '../domain/workflow/case-facts.js';
import { recordOf } from './case-record.js';
import type { CaseRow } from './case.entity.js';

/** Who holds which part in a case, as the visibility table asks. Seats that are empty or in reserve are nobody's place. */
export function partiesOf(row: CaseRow, facts: CaseFacts, now: Date): CaseParties {
  const { people, seats, session, panelIds } = facts;
  return {
    candidate: people.candidateId,
    manager: people.managerId,
    lineAbove: people.lineAboveId,
    nominator: people.nominatorId,
    sponsor: people.sponsorId,
    peers: people.peerIds,
    corroborators: people.corroboratorIds,
    seats: seats
      .filter(({ status }) => status === 'open' || status === 'recused')
      .map(({ personId, status }) => ({ person: personId, recused: status === 'recused' })),
    facilitator: session?.facilitatorId ?? null,
    panel: panelIds,
    recusedRatifiers: row.snapshot.context.recusedRatifierIds,
    awaitedActs: awaitedActs(recordOf(row), facts, now),
    department: row.department,
  };
}
