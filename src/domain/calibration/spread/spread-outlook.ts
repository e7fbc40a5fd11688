import type { Refusal } from '../../refusal.js';
import { openSeats } from '../open-seats.js';
import { isMeantFor, sessionFit, type SessionFit } from './session-fit.js';
import type { Placement, SpreadCase, SpreadSession } from './spread.js';

/** Why a case lies where it lies, or what speaks against it; figures count the other cases of the session, held ones included. */
export type SpreadReason =
  | { readonly code: 'same-department'; readonly others: number }
  | { readonly code: 'same-level'; readonly others: number }
  | { readonly code: 'no-recusals' }
  | { readonly code: 'fewest-recusals'; readonly recusals: number }
  | { readonly code: 'more-recusals'; readonly recusals: number; readonly fewest: number }
  | { readonly code: 'only-session' }
  | { readonly code: 'rank-above'; readonly rank: number }
  | { readonly code: 'highest-free-rank'; readonly rank: number }
  | { readonly code: 'level-not-meant' };

/** What it means that a case lies in a session. */
export interface CaseOutlook {
  readonly caseId: string;
  readonly sessionId: string;
  /** Why the session may not hear it; null if it may. */
  readonly refusal: Refusal | null;
  readonly openSeats: number;
  /** Members whose seat is recused, in the order of the roster. */
  readonly recusedIds: readonly string[];
  /** Alternates who step in for them. */
  readonly steppingInIds: readonly string[];
  readonly reasons: readonly SpreadReason[];
}

export interface SessionOutlook {
  readonly sessionId: string;
  readonly capacity: number;
  /** With the cases that it has already. */
  readonly caseCount: number;
  readonly isOverfull: boolean;
  readonly recusals: number;
  readonly cases: readonly CaseOutlook[];
}

/** The consequences of any placement, proposed or by hand, session by session in the order of their numbers, cases by number. */
export function spreadOutlook(
  cases: readonly SpreadCase[],
  sessions: readonly SpreadSession[],
  placement: Placement,
): readonly SessionOutlook[] {
  const planned = [...sessions].sort((one, other) => one.number - other.number);
  const ordered = [...cases].sort((one, other) => one.number - other.number);
  return planned.map((session) => {
    const lying = ordered.filter(({ caseId }) => placement.get(caseId) === session.sessionId);
    const outlooks = lying.map((one) => caseOutlook(one, session, lying, planned));
    const caseCount = session.held.length + lying.length;
    return {
      sessionId: session.sessionId,
      capacity: session.capacity,
      caseCount,
      isOverfull: caseCount > session.capacity,
      recusals: outlooks.reduce((sum, { recusedIds }) => sum + recusedIds.length, 0),
      cases: outlooks,
    };
  });
}

function caseOutlook(
  one: SpreadCase,
  session: SpreadSession,
  lying: readonly SpreadCase[],
  sessions: readonly SpreadSession[],
): CaseOutlook {
  const fit = sessionFit(one, session);
  const others = [...session.held, ...lying.filter((other) => other !== one)];
  const named = (status: 'recused' | 'open', isAlternate: boolean) =>
    fit.seats
      .filter((seat) => seat.status === status && (seat.office === 'alternate') === isAlternate)
      .map(({ personId }) => personId);
  return {
    caseId: one.caseId,
    sessionId: session.sessionId,
    refusal: fit.refusal,
    openSeats: openSeats(fit.seats).length,
    recusedIds: named('recused', false),
    steppingInIds: named('open', true),
    reasons: fit.refusal === null ? reasonsOf(one, session, fit, others, sessions) : [],
  };
}

function reasonsOf(
  one: SpreadCase,
  session: SpreadSession,
  fit: SessionFit,
  others: readonly Pick<SpreadCase, 'department' | 'targetLevel'>[],
  sessions: readonly SpreadSession[],
): SpreadReason[] {
  const possible = sessions
    .filter((other) => isMeantFor(one, other))
    .map((other) => sessionFit(one, other))
    .filter(({ refusal }) => refusal === null);
  const sameDepartment = others.filter(({ department }) => department === one.department).length;
  const sameLevel = others.filter(({ targetLevel }) => targetLevel === one.targetLevel).length;
  const reasons: SpreadReason[] = [];
  if (!isMeantFor(one, session)) reasons.push({ code: 'level-not-meant' });
  else if (possible.length === 1 && sessions.length > 1) reasons.push({ code: 'only-session' });
  if (sameDepartment > 0) reasons.push({ code: 'same-department', others: sameDepartment });
  if (sameLevel > 0) reasons.push({ code: 'same-level', others: sameLevel });
  reasons.push(recusalReason(fit, possible), rankReason(one, fit));
  return reasons;
}

function recusalReason({ recusals }: SessionFit, possible: readonly SessionFit[]): SpreadReason {
  if (recusals === 0) return { code: 'no-recusals' };
  const fewest = Math.min(recusals, ...possible.map((fit) => fit.recusals));
  if (recusals === fewest) return { code: 'fewest-recusals', recusals };
  return { code: 'more-recusals', recusals, fewest };
}

function rankReason({ targetRank, highestFreeRank }: SpreadCase, { seats }: SessionFit): SpreadReason {
  const rank = Math.max(0, ...openSeats(seats).map((seat) => seat.rank));
  return {
    code: rank > targetRank || highestFreeRank > targetRank ? 'rank-above' : 'highest-free-rank',
    rank,
  };
}
