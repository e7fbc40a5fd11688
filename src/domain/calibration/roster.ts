import type { Refusal } from '../refusal.js';
import type { CasePeople } from '../workflow/case-facts.js';
import { hasComputedConflict } from './conflict.js';
import type { Seat, SeatOffice } from './seat.js';

/** One line of a committee's roster; `seatId` is the id the seat of this member will have in the case. */
export interface RosterMember {
  readonly seatId: string;
  readonly number: number;
  readonly personId: string;
  readonly office: SeatOffice;
  readonly rank: number;
}

/**
 * The seats of a case in a committee: members with a computed conflict are recused, and for each of them the next
 * alternate free of conflict steps in. Other alternates stay in reserve.
 */
export function seatsFor(
  roster: readonly RosterMember[],
  people: CasePeople,
  sameLevelCandidateIds: readonly string[],
): readonly Seat[] {
  const isTied = (member: RosterMember) =>
    hasComputedConflict(member.personId, people, sameLevelCandidateIds);
  let vacancies = roster.filter((member) => member.office !== 'alternate' && isTied(member)).length;
  return [...roster]
    .sort((one, other) => one.number - other.number)
    .map((member) => {
      if (isTied(member)) return seat(member, 'recused');
      if (member.office !== 'alternate') return seat(member, 'open');
      vacancies -= 1;
      return seat(member, vacancies >= 0 ? 'open' : 'reserve');
    });
}

function seat(member: RosterMember, status: Seat['status']): Seat {
  return {
    ...member,
    status,
    recusal: status === 'recused' ? 'computed' : null,
    sheetHandedIn: false,
    scores: null,
    ballot: null,
  };
}

/** A committee has 5 to 9 members, or 3 and more (up to 9) with at least 2 alternates; a chair and a deputy chair. */
export function rosterProblem(roster: readonly Pick<RosterMember, 'office' | 'personId'>[]): Refusal | null {
  const members = roster.filter((member) => member.office !== 'alternate').length;
  const alternates = roster.length - members;
  if (new Set(roster.map((member) => member.personId)).size < roster.length) {
    return { code: 'roster-person-twice' };
  }
  if (members > 9 || members < 3 || (members < 5 && alternates < 2)) {
    return { code: 'roster-size', parameters: { members, alternates } };
  }
  const holders = (office: SeatOffice) => roster.filter((member) => member.office === office).length;
  return holders('chair') === 1 && holders('deputy') === 1 ? null : { code: 'roster-chair' };
}
