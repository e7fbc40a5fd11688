import { In } from 'typeorm';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseActions } from '../cases/case-actions.service.js';
import { CaseSections, type CaseSection } from '../cases/case-sections.js';
import type { Seat } from '../domain/calibration/seat.js';
import { timeOfDay } from '../domain/calibration/timetable.js';
import { PersonNames } from '../cases/person-names.service.js';
import type { VisibleCase } from '../cases/visible-case.js';
import type { Viewer } from '../web/viewer.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { ChallengeRow } from './challenge.entity.js';
import { SeatRow } from './seat.entity.js';
import { OwnSlots, type OwnSlot } from './own-slots.service.js';
import { ToldSittings } from './told-sittings.service.js';

/**
 * Who sits in the committee of a case, from the publication of its roster on; it says nothing of who stepped aside. What was said
 * against members is read there also while the case waits for the roster of another session.
 */
@Injectable()
export class RosterSection implements OnModuleInit {
  constructor(
    private readonly sections: CaseSections,
    private readonly actions: CaseActions,
    private readonly names: PersonNames,
    private readonly slots: OwnSlots,
    private readonly told: ToldSittings,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.sections.register({
      key: 'roster',
      title: 'calibration.roster.title',
      order: 50,
      isThere: (visible) => this.isThere(visible),
      section: (visible, viewer) => this.section(visible, viewer),
    });
  }

  private async isThere(visible: VisibleCase): Promise<boolean> {
    if (visible.reads('roster') && (isCandidate(visible) || isPublished(visible))) return true;
    if (!visible.reads('challenge')) return false;
    return this.unitOfWork.entities().existsBy(ChallengeRow, { caseId: visible.row.id });
  }

  private async section(visible: VisibleCase, viewer: Viewer): Promise<CaseSection> {
    const { seats, addendaUntil } = await this.published(visible);
    const nameOf = await this.names.of(
      seats.map(({ personId }) => personId),
      viewer,
    );
    const members = seats.map(({ personId, office }) => ({ name: nameOf(personId), office }));
    const slot = await this.slots.of(visible, viewer);
    const model = {
      caseId: visible.row.id,
      members,
      addendaUntil,
      mayChallenge: isCandidate(visible) && (await this.mayChallenge(visible, viewer)),
      challenges: await this.challenges(visible, viewer),
      oral: slot && oralModel(slot),
    };
    return { partial: 'case/roster', model };
  }

  private async mayChallenge(visible: VisibleCase, viewer: Viewer): Promise<boolean> {
    const actions = await this.actions.of(visible, viewer);
    return actions.some(({ type }) => type === 'CHALLENGE_MEMBER');
  }

  /**
   * What the candidate said against members, and what HR decided; empty for who may not read it. Candidates read what they filed, in
   * whatever session: the decision would tell them who stepped aside.
   */
  private async challenges(visible: VisibleCase, viewer: Viewer) {
    if (!visible.reads('challenge', { own: isCandidate(visible) })) return [];
    const readsDecision = visible.reads('challenge');
    const entities = this.unitOfWork.entities();
    const where = { caseId: visible.row.id };
    const rows = await entities.find(ChallengeRow, { where, order: { filedAt: 'ASC' } });
    const seats = await entities.findBy(SeatRow, { id: In(rows.map(({ seatId }) => seatId)) });
    const personOf = new Map(seats.map(({ id, personId }) => [id, personId]));
    const nameOf = await this.names.of([...personOf.values()], viewer);
    return rows.map(({ seatId, reason, filedAt, accepted, decisionReason }) => {
      const filed = { name: nameOf(personOf.get(seatId) ?? null), reason, filedAt };
      return readsDecision ? { ...filed, result: resultOf(accepted), decisionReason } : filed;
    });
  }

  /** To the candidate, the roster of which they were told last; to others, the one of the session that the case is in. */
  private async published(visible: VisibleCase): Promise<PublishedRoster> {
    const { session, seats } = visible.facts;
    const told = isCandidate(visible) ? await this.told.of(visible.row.id) : null;
    if (!told)
      return { seats: isPublished(visible) ? seats : [], addendaUntil: session?.addendaUntil ?? null };
    return { seats: await this.told.members(told), addendaUntil: told.session.addendaUntil };
  }
}

function resultOf(accepted: boolean | null): string {
  if (accepted === null) return 'waiting';
  return accepted ? 'accepted' : 'refused';
}

interface PublishedRoster {
  readonly seats: readonly Pick<Seat, 'personId' | 'office'>[];
  readonly addendaUntil: string | null;
}

function isCandidate({ relations }: VisibleCase): boolean {
  return relations.own.includes('candidate');
}

function isPublished({ facts }: VisibleCase): boolean {
  return Boolean(facts.session?.rosterPublishedAt);
}

/** When and where the candidate presents. */
function oralModel({ session, timetable, from, until, timeZone }: OwnSlot) {
  const { meetingOn: day } = session;
  return { day, from: timeOfDay(from), until: timeOfDay(until), timeZone, place: timetable.place };
}
