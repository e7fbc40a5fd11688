import type { CaseParties } from '../domain/visibility/relations-to.js';
import { awaitedActs } from '../domain/workflow/awaited-acts.js';
import type { CaseFacts } from '../domain/workflow/case-facts.js';
import type { CaseRecord } from '../domain/workflow/case-record.js';

/** What the machine keeps of a case, and the candidate's department, frozen at OPEN. */
export type RecordWithDepartment = CaseRecord & { readonly department: string };

/** Who holds which part in a case, as the visibility table asks. Seats that are empty or in reserve are nobody's place. */
export function partiesOf(row: RecordWithDepartment, facts: CaseFacts, now: Date): CaseParties {
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
    awaitedActs: awaitedActs(row, facts, now),
    department: row.department,
  };
}
