import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { VisibleObject } from '../domain/visibility/visibility-table.js';
import { waitingCaseStates } from '../domain/workflow/case-state.js';
import { workingDaysUntil } from './working-days-until.js';
import type { Viewer } from '../web/viewer.js';
import { CaseDutyRow } from './case-duty.entity.js';
import { CaseReadings } from './case-readings.service.js';
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
  readonly stages: readonly { readonly key: string; readonly place: 'done' | 'present' | 'ahead' }[];
  readonly final: boolean;
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
    const { row, facts } = visible;
    const shown = shownState(visible, this.clock.now());
    const hidden = shown.state === 'withCommittee';
    const duties = hidden ? [] : await this.duties(row.id);
    const owners = duties.flatMap(({ personId }) => personId ?? []);
    const nameOf = await this.names.of([row.candidateId, ...owners], viewer);
    const dueAt = hidden || row.final ? null : row.dueAt;
    return {
      caseId: row.id,
      number: row.number,
      candidate: nameOf(row.candidateId),
      fromLevel: row.fromLevel,
      targetLevel: row.targetLevel,
      state: shown.state.replace('.', '-'),
      until: shown.until,
      waitingFor: [...new Set(owners.filter(() => isNameable(row.state)).map(nameOf))],
      waitingForRole: duties.find(({ role }) => role !== null)?.role ?? null,
      dueAt,
      dueIn: dueAt === null ? null : workingDaysUntil(dueAt, this.clock.now(), facts.calendar),
      outcome: visible.reads('outcome') ? (row.outcome ?? row.releasedOutcome) : null,
      version: hidden ? null : row.version,
      stages: stagesOf(hidden ? 'withCommittee' : row.state),
      final: row.final,
    };
  }

  private duties(caseId: string): Promise<CaseDutyRow[]> {
    return this.unitOfWork
      .entities()
      .find(CaseDutyRow, { where: { caseId }, order: { event: 'ASC', id: 'ASC' } });
  }
}

/** Who of a committee has not handed in is for facilitator and HR, on the pages of the session. */
export function isNameable(state: string): boolean {
  return !state.startsWith('calibration.') && state !== 'appeal';
}

const stages = ['nomination', 'review', 'screening', 'committee', 'released'] as const;

function stageOf(state: string): (typeof stages)[number] | null {
  const [first = ''] = state.split('.');
  if (first === 'nomination' || first === 'review' || first === 'screening') return first;
  if (['calibration', 'ratification', 'decided', 'withCommittee'].includes(first)) return 'committee';
  return ['notice', 'released', 'appeal', 'closed'].includes(first) ? 'released' : null;
}

function stagesOf(state: string): CaseHead['stages'] {
  const present = stageOf(state);
  if (present === null || !(state === 'withCommittee' || isWaiting(state) || state === 'closed')) return [];
  const place = stages.indexOf(present);
  return stages.map((key, index) => ({
    key,
    place: index < place || state === 'closed' ? 'done' : index === place ? 'present' : 'ahead',
  }));
}

function isWaiting(state: string): boolean {
  return waitingCaseStates.some((waiting) => waiting === state);
}
