import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { Clock } from '../config/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { VisibleObject } from '../domain/visibility/visibility-table.js';
import { workingDaysUntil } from './working-days-until.js';
import type { Place } from '../web/place.js';
import type { Viewer } from '../web/viewer.js';
import { CaseDutyRow } from './case-duty.entity.js';
import { casePlace } from './case-place.js';
import { CaseReadings } from './case-readings.service.js';
import { confirmations } from './confirmations.js';
import { PersonNames } from './person-names.service.js';
import { shownState } from './shown-state.js';
import type { VisibleCase } from './visible-case.js';

/** Who, from where to where, in which state, and who acts until when: what the eye meets first on every page of a case. */
export interface CaseHead {
  readonly caseId: string;
  readonly number: number;
  readonly candidate: string;
  readonly fromLevel: string;
  readonly targetLevel: string;
  /** Key of the state in words. */
  readonly state: string;
  /** Last day of `with the committee`, if it is told. */
  readonly until: string | null;
  readonly waitingFor: readonly string[];
  readonly waitingForRole: string | null;
  readonly dueAt: string | null;
  readonly dueIn: number | null;
  readonly outcome: string | null;
  /** Of the row, for conflicts; null where it would tell of steps that the reader must not know. */
  readonly version: number | null;
  readonly final: boolean;
  readonly place: Place;
}

@Injectable()
export class CaseHeads {
  constructor(
    private readonly names: PersonNames,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly readings: CaseReadings,
  ) {}

  /** @param below what the page shows below its head, for the access log, which takes what the viewer may read of it */
  async of(visible: VisibleCase, viewer: Viewer, below: readonly VisibleObject[] = []): Promise<CaseHead> {
    this.readings.note(viewer, visible, below);
    const now = this.clock.now();
    const hidden = shownState(visible, now).state === 'withCommittee';
    const duties = hidden ? [] : await this.duties(visible.row.id);
    const owners = duties.flatMap(({ personId }) => personId ?? []);
    const nameOf = await this.names.of([visible.row.candidateId, ...owners], viewer);
    return caseHead(visible, { duties, nameOf, now });
  }

  private duties(caseId: string): Promise<CaseDutyRow[]> {
    return this.unitOfWork.entities().find(CaseDutyRow, {
      where: { caseId, event: Not(In([...confirmations])) },
      order: { event: 'ASC', id: 'ASC' },
    });
  }
}

/** What a head is made of beside the case. */
export interface HeadMaterial {
  readonly duties: readonly Pick<CaseDutyRow, 'personId' | 'role'>[];
  readonly nameOf: (id: string | null) => string;
  readonly now: Date;
}

/** The head as the reader may know it; of duties it takes nothing while the case is with the committee. */
export function caseHead(visible: VisibleCase, { duties, nameOf, now }: HeadMaterial): CaseHead {
  const { row, facts } = visible;
  const shown = shownState(visible, now);
  const hidden = shown.state === 'withCommittee';
  const open = hidden ? [] : duties;
  const owners = isNameable(row.state) ? open.flatMap(({ personId }) => personId ?? []) : [];
  const dueAt = hidden || row.final ? null : row.dueAt;
  return {
    caseId: row.id,
    number: row.number,
    candidate: nameOf(row.candidateId),
    fromLevel: row.fromLevel,
    targetLevel: row.targetLevel,
    state: shown.state.replace('.', '-'),
    until: shown.until,
    waitingFor: [...new Set(owners.map(nameOf))],
    waitingForRole: open.find(({ role }) => role !== null)?.role ?? null,
    dueAt,
    dueIn: dueAt === null ? null : workingDaysUntil(dueAt, now, facts.calendar),
    outcome: visible.reads('outcome') ? (row.outcome ?? row.releasedOutcome) : null,
    version: hidden ? null : row.version,
    final: row.final,
    place: casePlace(visible),
  };
}

/** Who of a committee has not handed in is for facilitator and HR, on the pages of the session. */
export function isNameable(state: string): boolean {
  return !state.startsWith('calibration.') && state !== 'appeal';
}
