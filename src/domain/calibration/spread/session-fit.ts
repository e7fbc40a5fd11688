import { type Refusal } from '../../refusal.js';
import { privateRelationsOf } from '../../workflow/relations-of.js';
import { compositionProblem } from '../composition.js';
import { seatsFor } from '../roster.js';
import type { Seat } from '../seat.js';
import type { SpreadCase, SpreadSession } from './spread.js';

/** What it would mean to hear a case in a session. */
export interface SessionFit {
  /** Why the session may not hear the case; null if it may. Its room is not asked about. */
  readonly refusal: Refusal | null;
  /** With the person's id as the id of the seat. */
  readonly seats: readonly Seat[];
  /** Members (alternates not counted) whose seat would be recused. */
  readonly recusals: number;
}

/** By the same rules as ASSIGN_SESSION asks: facilitator, former committee, seats and ranks. */
export function sessionFit(one: SpreadCase, session: SpreadSession): SessionFit {
  const roster = session.members.map((member) => ({ ...member, seatId: member.personId }));
  const seats = seatsFor(roster, one.people, [...one.rivalIds, ...one.steppedAsideIds]);
  const recusals = seats.filter(
    ({ status, office }) => status === 'recused' && office !== 'alternate',
  ).length;
  return { refusal: refusalOf(one, session, seats), seats, recusals };
}

/** Whether the session's committee is meant for the level of the case. HR may decide otherwise by hand. */
export function isMeantFor({ targetLevel }: SpreadCase, { levels }: SpreadSession): boolean {
  return levels.length === 0 || levels.includes(targetLevel);
}

function refusalOf(one: SpreadCase, session: SpreadSession, seats: readonly Seat[]): Refusal | null {
  if (seats.some(({ personId }) => one.barredMemberIds.includes(personId))) {
    return { code: 'committee-not-another' };
  }
  if (one.heldByIds !== null && !isCommittee(one.heldByIds, seats)) return { code: 'committee-holds-scores' };
  if (privateRelationsOf(session.facilitatorId, one.people).length > 0) return { code: 'facilitator-tied' };
  return compositionProblem(seats, one.targetRank, one.highestFreeRank);
}

function isCommittee(memberIds: readonly string[], seats: readonly Seat[]): boolean {
  return memberIds.length === seats.length && seats.every(({ personId }) => memberIds.includes(personId));
}
