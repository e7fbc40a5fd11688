import { Injectable } from '@nestjs/common';
import type { CaseFactsPart, CaseFactsSource } from '../cases/case-fact-sources.js';
import type { CaseRow } from '../cases/case.entity.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Seat } from '../domain/calibration/seat.js';
import type { CaseEvent } from '../domain/workflow/case-event.js';
import type { ChallengeFacts } from '../domain/workflow/case-facts.js';
import { Refused } from '../domain/refusal.js';
import { ChallengeRow } from './challenge.entity.js';
import { SeatPlanner } from './seat-planner.service.js';
import { SeatRepository } from './seat.repository.js';
import { SessionRepository, sessionFactsOf } from './session.repository.js';
import type { SessionMemberRow } from './session-member.entity.js';
import type { SessionRow } from './session.entity.js';

/** Events before which a committee's composition is looked at. */
const composing: readonly CaseEvent['type'][] = ['ASSIGN_SESSION', 'OPEN_SCORING'];

/** What this feature contributes to deciding on a case: session, seats, challenges. */
@Injectable()
export class CalibrationFacts implements CaseFactsSource {
  readonly name = 'calibration';
  readonly heeds = composing;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionRepository,
    private readonly seats: SeatRepository,
    private readonly planner: SeatPlanner,
  ) {}

  async contribute(row: CaseRow, event: CaseEvent | null): Promise<CaseFactsPart> {
    const sessionId = event?.type === 'ASSIGN_SESSION' ? event.sessionId : row.sessionId;
    const session = sessionId === null ? null : await this.sessions.find(sessionId);
    const seats = await this.seatsOf(row, event, session);
    return {
      session: session && sessionFactsOf(session),
      seats,
      challenges: await this.challenges(seats),
      ...(row.revision > 1 && (await this.former(row))),
      ...(event !== null &&
        composing.includes(event.type) && { highestFreeRank: await this.planner.highestFreeRank(row) }),
    };
  }

  async foresee(rows: readonly CaseRow[]): Promise<void> {
    await this.seats.foresee(rows);
  }

  private async seatsOf(
    row: CaseRow,
    event: CaseEvent | null,
    session: SessionRow | null,
  ): Promise<readonly Seat[]> {
    const known = await this.seats.seats(row);
    if (event?.type !== 'ASSIGN_SESSION' || session?.cycleId !== row.cycleId) return known;
    const roster = await this.planner.stillHere(await this.sessions.members(session.id));
    if (isSameCommittee(roster, known)) return known;
    if (known.some(({ sheetHandedIn }) => sheetHandedIn))
      throw new Refused({ code: 'committee-holds-scores' });
    return this.planner.seats(row, roster, known);
  }

  private async former({ id, revision, snapshot }: CaseRow) {
    const formerMemberIds = await this.seats.formerMembers(id, revision);
    const barredBefore = snapshot.context.barredBefore ?? revision;
    const barredMemberIds =
      barredBefore === revision ? formerMemberIds : await this.seats.formerMembers(id, barredBefore);
    return { formerMemberIds, barredMemberIds };
  }

  private async challenges(seats: readonly Seat[]): Promise<ChallengeFacts[]> {
    if (seats.length === 0) return [];
    const rows = await this.unitOfWork
      .entities()
      .createQueryBuilder(ChallengeRow, 'challenge')
      .where('challenge.seatId IN (:...ids)', { ids: seats.map(({ seatId }) => seatId) })
      .getMany();
    return rows.map(({ seatId, decidedAt }) => ({ seatId, decided: decidedAt !== null }));
  }
}

/** Scores stay with the committee that gave them when a sitting is moved. */
function isSameCommittee(roster: readonly SessionMemberRow[], known: readonly Seat[]): boolean {
  const members = new Set(roster.map(({ personId }) => personId));
  const seated = known.filter(({ status }) => status !== 'empty');
  return seated.length === members.size && seated.every(({ personId }) => members.has(personId));
}
