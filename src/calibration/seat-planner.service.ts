import { Injectable } from '@nestjs/common';
import type { CaseRow } from '../cases/case.entity.js';
import { CycleSettings } from '../cases/cycle-settings.service.js';
import { Random } from '../config/random.js';
import { hasComputedConflict } from '../domain/calibration/conflict.js';
import { seatsFor } from '../domain/calibration/roster.js';
import type { Seat } from '../domain/calibration/seat.js';
import { vacate, withChanges } from '../domain/calibration/vacancy.js';
import { PeopleRepository } from '../people/people.repository.js';
import { ConflictRepository } from './conflict.repository.js';
import { rankOf } from './rank-of.js';
import type { SessionMemberRow } from './session-member.entity.js';

/** Works out who may sit where. Writes nothing. */
@Injectable()
export class SeatPlanner {
  constructor(
    private readonly conflicts: ConflictRepository,
    private readonly people: PeopleRepository,
    private readonly cycles: CycleSettings,
    private readonly random: Random,
  ) {}

  /**
   * The seats that a case would have with this roster: computed conflicts recused, alternates in for them. Who has had a
   * seat in this revision keeps its id, and stays recused who was; who is no longer on the roster leaves it empty.
   */
  async seats(
    row: CaseRow,
    roster: readonly SessionMemberRow[],
    known: readonly Seat[],
  ): Promise<readonly Seat[]> {
    const seatIds = new Map(known.map(({ personId, seatId }) => [personId, seatId]));
    const members = roster.map(({ personId, number, office, rank }) => ({
      seatId: seatIds.get(personId) ?? this.random.uuid(),
      personId,
      number,
      office,
      rank,
    }));
    const people = await this.conflicts.peopleOf(row);
    const fresh = seatsFor(members, people, await this.conflicts.rivalsOf(row));
    return [...withFormerRecusals(fresh, known), ...leftBehind(fresh, known)];
  }

  /** The roster without those who have left the company since it was named. */
  async stillHere(roster: readonly SessionMemberRow[]): Promise<SessionMemberRow[]> {
    const people = await this.people.findMany(roster.map(({ personId }) => personId));
    const left = new Set(people.filter(({ status }) => status === 'left').map(({ id }) => id));
    return roster.filter(({ personId }) => !left.has(personId));
  }

  /** The highest rank of anybody in the company who is free of conflict with the case; 0 where nobody has a rank. */
  async highestFreeRank(row: CaseRow): Promise<number> {
    const people = await this.conflicts.peopleOf(row);
    const rivals = await this.conflicts.rivalsOf(row);
    const { framework } = await this.cycles.of(row.cycleId);
    const ranks = (await this.people.everybody())
      .filter((person) => person.status !== 'left' && !hasComputedConflict(person.id, people, rivals))
      .map((person) => rankOf(person, framework));
    return Math.max(0, ...ranks);
  }
}

function withFormerRecusals(fresh: readonly Seat[], known: readonly Seat[]): readonly Seat[] {
  return known
    .filter(({ status }) => status === 'recused')
    .reduce<readonly Seat[]>((seats, { seatId }) => {
      const seat = seats.find((candidate) => candidate.seatId === seatId);
      if (!seat || seat.status === 'recused') return seats;
      return withChanges(seats, vacate(seats, seatId, 'recused', false));
    }, fresh);
}

function leftBehind(fresh: readonly Seat[], known: readonly Seat[]): Seat[] {
  const kept = new Set(fresh.map(({ seatId }) => seatId));
  return known
    .filter(({ seatId }) => !kept.has(seatId))
    .map((seat) =>
      seat.status === 'recused' ? seat : { ...seat, status: 'empty', scores: null, ballot: null },
    );
}
