import type { CasePeople } from '../../workflow/case-facts.js';
import type { Refusal } from '../../refusal.js';
import type { RosterMember } from '../roster.js';

/** A sealed case that a session has to be found for. */
export interface SpreadCase {
  readonly caseId: string;
  /** Within the cycle; decides where nothing else does. */
  readonly number: number;
  readonly department: string;
  readonly targetLevel: string;
  readonly targetRank: number;
  readonly people: CasePeople;
  /** Candidates for the same level in the cycle, who may not judge each other. */
  readonly rivalIds: readonly string[];
  /** The highest rank of anybody in the company who is free of conflict with the case. */
  readonly highestFreeRank: number;
  /** Members of a former committee that may not hear the case again; empty where any committee may. */
  readonly barredMemberIds: readonly string[];
  /** Who stepped aside from the case in an earlier sitting, and stays aside. */
  readonly steppedAsideIds: readonly string[];
  /** The committee whose scores the case has already, and that alone may go on with it; null where there are none. */
  readonly heldByIds: readonly string[] | null;
}

/** A planned session with the cases it has already. */
export interface SpreadSession {
  readonly sessionId: string;
  /** Within the cycle; decides where nothing else does. */
  readonly number: number;
  /** How many cases its time is enough for, those it has already included. */
  readonly capacity: number;
  /** The cases on its agenda, which stay there. */
  readonly held: readonly Pick<SpreadCase, 'department' | 'targetLevel'>[];
  readonly facilitatorId: string;
  /** Target levels that its committee is meant for; empty for all. */
  readonly levels: readonly string[];
  readonly members: readonly Omit<RosterMember, 'seatId'>[];
}

/** Which session each case lies in. */
export type Placement = ReadonlyMap<string, string>;

/** Why a case found no session: each session that its level is meant for refuses it, all that would hear it are full, or none is meant for it. */
export type NotPlaced =
  | { readonly code: 'no-session-for-level' }
  | { readonly code: 'no-session-fits'; readonly refusals: readonly SessionRefusal[] }
  | { readonly code: 'no-room'; readonly sessionIds: readonly string[] };

export interface SessionRefusal {
  readonly sessionId: string;
  readonly refusal: Refusal;
}

export interface Spread {
  readonly placement: Placement;
  readonly notPlaced: ReadonlyMap<string, NotPlaced>;
}
