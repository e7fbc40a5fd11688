import { Injectable } from '@nestjs/common';
import { SessionAccess } from '../../calibration/session-access.service.js';
import { SessionNames } from '../../calibration/session-names.service.js';
import type { SessionRow } from '../../calibration/session.entity.js';
import { CycleSettings } from '../../cases/cycle-settings.service.js';
import { PersonNames } from '../../cases/person-names.service.js';
import type { Language } from '../../web/language.js';
import type { SeatedLine } from './minutes-seats.service.js';

/** What stands around the cases: names, roster, cycle. */
@Injectable()
export class MinutesFrame {
  constructor(
    private readonly access: SessionAccess,
    private readonly people: PersonNames,
    private readonly sessionNames: SessionNames,
    private readonly cycles: CycleSettings,
  ) {}

  members({ id }: SessionRow) {
    return this.access.members(id);
  }

  async names(session: SessionRow, seated: readonly SeatedLine[], language: Language) {
    const members = await this.members(session);
    const ids = [
      session.facilitatorId,
      ...members.map(({ personId }) => personId),
      ...seated.flatMap(({ line, seats }) => [
        line.visible.row.candidateId,
        ...seats.map(({ personId }) => personId),
      ]),
    ];
    return this.people.of([...new Set(ids)], { language });
  }

  async of(session: SessionRow) {
    const { name: cycleName, framework, calendar } = await this.cycles.of(session.cycleId);
    const { id: sessionId, cycleId, number, meetingOn } = session;
    const name = await this.sessionNames.sessionName(session);
    return { sessionId, cycleId, number, meetingOn, name, cycleName, framework, timeZone: calendar.timeZone };
  }
}
