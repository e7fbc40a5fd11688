import { Injectable } from '@nestjs/common';
import { CycleSettings } from '../cases/cycle-settings.service.js';
import { PersonNames } from '../cases/person-names.service.js';
import { CommitteeRow } from '../cycles/committee.entity.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { hasRole, type Viewer } from '../web/viewer.js';
import { usualTimetable } from '../domain/calibration/timetable.js';
import { AgendaService } from './agenda.service.js';
import { AgendaTimes } from './agenda-times.service.js';
import { SessionCalendar } from './session-calendar.service.js';
import { SessionAccess } from './session-access.service.js';
import { SessionNames } from './session-names.service.js';
import type { SessionRow } from './session.entity.js';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What the forms of sessions offer. */
@Injectable()
export class SessionChoices {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cycles: CycleSettings,
    private readonly agenda: AgendaService,
    private readonly access: SessionAccess,
    private readonly names: PersonNames,
  ) {}

  /** The committees of open cycles. */
  async committees(): Promise<Choice[]> {
    const choices: Choice[] = [];
    for (const cycle of await this.cycles.open()) {
      const committees = await this.unitOfWork
        .entities()
        .find(CommitteeRow, { where: { cycleId: cycle.id }, order: { name: 'ASC' } });
      for (const { id, name } of committees) {
        choices.push({ value: `${cycle.id}/${id}`, label: `${cycle.name} · ${name}` });
      }
    }
    return choices;
  }

  async members(viewer: Viewer, { id, facilitatorId }: SessionRow) {
    const members = await this.access.members(id);
    const nameOf = await this.names.of([facilitatorId, ...members.map(({ personId }) => personId)], viewer);
    return {
      facilitator: nameOf(facilitatorId),
      seats: members.map(({ personId, office, number }) => ({ number, office, name: nameOf(personId) })),
    };
  }

  async waiting(viewer: Viewer, { id }: SessionRow): Promise<Choice[]> {
    if (!hasRole(viewer, 'hr')) return [];
    const rows = await this.agenda.waiting(viewer, id);
    const nameOf = await this.names.of(
      rows.map(({ candidateId }) => candidateId),
      viewer,
    );
    return rows.map(({ id: value, candidateId, fromLevel, targetLevel }) => ({
      value,
      label: `${nameOf(candidateId)} · ${fromLevel} → ${targetLevel}`,
    }));
  }
}

/** The list of sessions, and the head of one. */
@Injectable()
export class SessionPages {
  constructor(
    private readonly access: SessionAccess,
    private readonly names: SessionNames,
    private readonly planning: SessionChoices,
    private readonly times: AgendaTimes,
    private readonly calendar: SessionCalendar,
  ) {}

  async list(viewer: Viewer) {
    const sessions = [];
    for (const row of await this.access.list(viewer)) {
      const { id, state, meetingOn } = row;
      sessions.push({ id, state, meetingOn, name: await this.names.sessionName(row) });
    }
    return { sessions, plan: hasRole(viewer, 'hr') ? await this.planning.committees() : null };
  }

  /** @throws Refused `not-found` */
  async head(viewer: Viewer, sessionId: string) {
    const row = await this.access.require(viewer, sessionId);
    const leads = await this.access.leads(viewer, row);
    return {
      session: await this.model(row),
      members: await this.planning.members(viewer, row),
      leads,
      ...(await this.timeOf(row, leads)),
      inCalendar: await this.calendar.isFor(viewer, row),
      waiting: leads && row.state === 'planned' ? await this.planning.waiting(viewer, row) : [],
    };
  }

  /** When and where, and what the form for it begins with. */
  private async timeOf(row: SessionRow, leads: boolean) {
    const timetable = this.times.timetable(row);
    return {
      timetable,
      hasOral: await this.times.hasOral(row),
      capacity: this.times.capacity(row),
      overfull: await this.times.overfull(row),
      mayArrange: leads && (row.state === 'planned' || row.state === 'scoring'),
      proposed: timetable ?? usualTimetable,
    };
  }

  private async model(row: SessionRow) {
    const { id, state, meetingOn, version, rosterPublishedAt, addendaUntil } = row;
    const name = await this.names.sessionName(row);
    const { timer = null } = row.snapshot.context;
    return {
      id,
      name,
      state,
      meetingOn,
      version,
      published: rosterPublishedAt !== null,
      addendaUntil,
      timer,
    };
  }
}
