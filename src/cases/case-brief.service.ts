import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import type { CaseEventType } from '../domain/workflow/case-event.js';
import type { Viewer } from '../web/viewer.js';
import { CaseActionPages } from './case-action-pages.js';
import type { CaseDutyRow } from './case-duty.entity.js';
import { CycleSettings } from './cycle-settings.service.js';
import type { InboxItem } from './inbox-sources.js';
import { PersonNames } from './person-names.service.js';
import { shownState } from './shown-state.js';
import type { VisibleCase } from './visible-case.js';
import { workingDaysUntil } from './working-days-until.js';

/** A case in one line of a list. */
export interface CaseLine {
  readonly caseId: string;
  readonly candidate: string;
  readonly cycle: string;
  readonly fromLevel: string;
  readonly targetLevel: string;
  readonly state: string;
  readonly until: string | null;
  readonly dueAt: string | null;
  readonly final: boolean;
}

/** About so many minutes; the rest takes two. */
const minutes: Partial<Record<CaseEventType, number>> = {
  SUBMIT: 10,
  SPONSOR: 5,
  SUBMIT_SELF_REVIEW: 60,
  SUBMIT_MANAGER_REVIEW: 45,
  PEER_REPLY: 20,
  ACCEPT_PACKET: 10,
  SUBMIT_SCORES: 20,
  CONFIRM_DECISION: 20,
  RATIFY: 10,
};

export function minutesFor(type: CaseEventType): number {
  return minutes[type] ?? 2;
}

/** Cases in few words, as their reader may know them. */
@Injectable()
export class CaseBrief {
  constructor(
    private readonly names: PersonNames,
    private readonly cycles: CycleSettings,
    private readonly pages: CaseActionPages,
    private readonly clock: Clock,
  ) {}

  async duty(viewer: Viewer, visible: VisibleCase, duty: CaseDutyRow, now: Date): Promise<InboxItem> {
    const { row, facts } = visible;
    const type = duty.event as CaseEventType;
    const { candidate, cycle } = await this.line(viewer, visible);
    return {
      verb: `cases.duties.${type}`,
      about: `${candidate} · ${row.fromLevel} → ${row.targetLevel}`,
      cycle,
      dueAt: duty.dueAt,
      dueIn: duty.dueAt === null ? null : workingDaysUntil(duty.dueAt, now, facts.calendar),
      minutes: minutesFor(type),
      href: this.pages.href(type, { caseId: row.id, sessionId: row.sessionId }),
    };
  }

  async line(viewer: Viewer, visible: VisibleCase): Promise<CaseLine> {
    const { row } = visible;
    const shown = shownState(visible, this.clock.now());
    const nameOf = await this.names.of([row.candidateId], viewer);
    return {
      caseId: row.id,
      candidate: nameOf(row.candidateId),
      cycle: (await this.cycles.of(row.cycleId)).name,
      fromLevel: row.fromLevel,
      targetLevel: row.targetLevel,
      state: shown.state.replace('.', '-'),
      until: shown.until,
      dueAt: shown.state === 'withCommittee' || row.final ? null : row.dueAt,
      final: row.final,
    };
  }
}
