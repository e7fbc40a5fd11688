import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { CaseForesight } from '../../cases/case-foresight.service.js';
import { CaseRow } from '../../cases/case.entity.js';
import { CaseViews } from '../../cases/case-views.service.js';
import { CycleSettings, type CycleSetting } from '../../cases/cycle-settings.service.js';
import { listsById } from '../../database/by-id.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { hasComputedConflict } from '../../domain/calibration/conflict.js';
import type { SpreadCase } from '../../domain/calibration/spread/spread.js';
import type { CasePeople } from '../../domain/workflow/case-facts.js';
import { PeopleRepository } from '../../people/people.repository.js';
import { EvidenceRow } from '../../reviews/evidence.entity.js';
import { ReviewRow } from '../../reviews/review.entity.js';
import type { Viewer } from '../../web/viewer.js';
import { standsForLevel } from '../conflict.repository.js';
import { rankOf } from '../rank-of.js';
import { SeatRepository } from '../seat.repository.js';

/** A case to be placed, as the page shows it and as the domain takes it. */
export interface WaitingCase {
  readonly row: CaseRow;
  readonly spread: SpreadCase;
}

/** Reads together what spreading asks of all the cases that wait for a session. */
@Injectable()
export class SpreadFacts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly foresight: CaseForesight,
    private readonly views: CaseViews,
    private readonly cycles: CycleSettings,
    private readonly people: PeopleRepository,
    private readonly seats: SeatRepository,
  ) {}

  /** The cycle's sealed cases that are on no agenda, as far as this HR person may see them, by number. */
  async waiting(viewer: Viewer, cycleId: string): Promise<WaitingCase[]> {
    const rows = await this.unitOfWork.entities().find(CaseRow, {
      where: { cycleId, state: 'calibration.scheduled' },
      order: { number: 'ASC' },
    });
    const visible = await this.visible(
      viewer,
      rows.filter(({ sessionId }) => sessionId === null),
    );
    return this.described(await this.cycles.of(cycleId), visible);
  }

  /** Those of which the viewer may see the steps of the committee. */
  async visible(viewer: Viewer, rows: readonly CaseRow[]): Promise<CaseRow[]> {
    await this.foresight.of(rows);
    const visible: CaseRow[] = [];
    for (const row of rows) {
      if ((await this.views.of(viewer, row)).reads('committee-steps')) visible.push(row);
    }
    return visible;
  }

  private async described(cycle: CycleSetting, rows: readonly CaseRow[]): Promise<WaitingCase[]> {
    const tied = await this.tiedPeople(rows);
    const rivals = await this.rivals(cycle.id);
    const ranks = await this.ranks(cycle);
    const cases: WaitingCase[] = [];
    for (const row of rows) {
      const people = tied(row);
      const rivalIds = (rivals.get(row.targetLevel) ?? [])
        .filter(({ id }) => id !== row.id)
        .map(({ candidateId }) => candidateId);
      const free = ranks.find(({ personId }) => !hasComputedConflict(personId, people, rivalIds));
      const { id: caseId, number, department, targetLevel, targetRank } = row;
      const spread = {
        ...{ caseId, number, department, targetLevel, targetRank, people, rivalIds },
        highestFreeRank: free?.rank ?? 0,
        ...(await this.former(row)),
      };
      cases.push({ row, spread });
    }
    return cases;
  }

  private async tiedPeople(rows: readonly CaseRow[]): Promise<(row: CaseRow) => CasePeople> {
    const ids = rows.map(({ id }) => id);
    const entities = this.unitOfWork.entities();
    const reviews = await entities.findBy(ReviewRow, { caseId: In(ids), kind: 'peer' });
    const evidence = await entities.find(EvidenceRow, {
      select: { id: true, caseId: true, corroboratorId: true },
      where: { caseId: In(ids) },
    });
    const peers = listsById(ids, reviews, ({ caseId }) => caseId);
    const items = listsById(ids, evidence, ({ caseId }) => caseId);
    return ({ id, candidateId, managerId, lineAboveId, nominatorId, sponsorId }) => ({
      ...{ candidateId, managerId, lineAboveId, nominatorId, sponsorId },
      peerIds: (peers.get(id) ?? []).map(({ authorId }) => authorId),
      corroboratorIds: (items.get(id) ?? [])
        .map(({ corroboratorId }) => corroboratorId)
        .filter((personId) => personId !== null),
    });
  }

  private async rivals(cycleId: string) {
    const rows = await this.unitOfWork.entities().find(CaseRow, {
      select: { id: true, candidateId: true, targetLevel: true, state: true, submittedAt: true },
      where: { cycleId },
    });
    return Map.groupBy(rows.filter(standsForLevel), ({ targetLevel }) => targetLevel);
  }

  /** Everybody of the company, the highest rank first. */
  private async ranks({ framework }: CycleSetting) {
    const present = (await this.people.everybody()).filter(({ status }) => status !== 'left');
    return present
      .map((person) => ({ personId: person.id, rank: rankOf(person, framework) }))
      .sort((one, other) => other.rank - one.rank);
  }

  /** What earlier sittings and committees leave behind; most cases have had none. */
  private async former(row: CaseRow) {
    const known = await this.seats.seats(row);
    const { otherCommittee, barredBefore } = row.snapshot.context;
    return {
      barredMemberIds: otherCommittee
        ? await this.seats.formerMembers(row.id, barredBefore ?? row.revision)
        : [],
      steppedAsideIds: known.filter(({ status }) => status === 'recused').map(({ personId }) => personId),
      heldByIds: known.some(({ sheetHandedIn }) => sheetHandedIn)
        ? known.filter(({ status }) => status !== 'empty').map(({ personId }) => personId)
        : null,
    };
  }
}
