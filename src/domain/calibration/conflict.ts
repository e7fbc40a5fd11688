import type { CasePeople } from '../workflow/case-facts.js';

/**
 * Whether a person's tie to the case is one that is computed: candidate, manager, line above, nominator, sponsor, peer, or
 * candidate for the same target level in the cycle. Any other tie, corroborating included, is declared by its holder.
 */
export function hasComputedConflict(
  personId: string,
  people: CasePeople,
  sameLevelCandidateIds: readonly string[],
): boolean {
  const tied = [
    people.candidateId,
    people.managerId,
    people.lineAboveId,
    people.nominatorId,
    people.sponsorId,
  ];
  return (
    tied.includes(personId) || people.peerIds.includes(personId) || sameLevelCandidateIds.includes(personId)
  );
}
