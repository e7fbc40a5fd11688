import { Injectable } from '@nestjs/common';
import { AgendaRepository } from './agenda.repository.js';
import type { AgendaItemRow } from './agenda-item.entity.js';
import { SeatRepository } from './seat.repository.js';
import type { SessionMemberRow } from './session-member.entity.js';
import { SessionRepository } from './session.repository.js';
import type { SessionRow } from './session.entity.js';

/** A session of whose roster a candidate was told, and their case's line on its agenda. */
export interface ToldSitting {
  readonly session: SessionRow;
  readonly line: AgendaItemRow;
}

/**
 * What a candidate was told last of the sitting on their case. It stands until they are told of another one: a case that is
 * rescheduled, for whatever cause, or reopened before its release, leaves its agenda without a word to them, for whether a ballot
 * came about, and a decision, is the committee's.
 */
@Injectable()
export class ToldSittings {
  constructor(
    private readonly agenda: AgendaRepository,
    private readonly sessions: SessionRepository,
    private readonly seats: SeatRepository,
  ) {}

  /** Null before the first roster is published, and once HR moved the case elsewhere or began it anew after a release. */
  async of(caseId: string): Promise<ToldSitting | null> {
    const lines = await this.agenda.linesOf(caseId);
    for (const line of lines.toReversed()) {
      const session = await this.sessions.load(line.sessionId);
      if (wasTold(line, session)) return line.leftBecause === 'assigned-anew' ? null : { session, line };
    }
    return null;
  }

  /** Everybody on the roster who had a seat for the case, also those who stepped aside, in its order. */
  async members({ session, line }: ToldSitting): Promise<SessionMemberRow[]> {
    const seats = await this.seats.rows(line.caseId, line.revision);
    const seated = new Set(seats.map(({ personId }) => personId));
    return (await this.sessions.members(session.id)).filter(({ personId }) => seated.has(personId));
  }
}

/** Whether the roster was published while the case was on the agenda. */
function wasTold({ leftAt }: AgendaItemRow, { rosterPublishedAt }: SessionRow): boolean {
  return rosterPublishedAt !== null && (leftAt === null || leftAt >= rosterPublishedAt);
}
