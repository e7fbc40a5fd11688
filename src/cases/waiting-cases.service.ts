import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Viewer } from '../web/viewer.js';
import type { CaseLine } from './case-brief.service.js';
import { CaseDutyRow } from './case-duty.entity.js';
import { isNameable } from './case-heads.service.js';
import { confirmations } from './confirmations.js';
import { PersonNames } from './person-names.service.js';

/** A case that waits for others than its reader: for whom, and since when where that tells nothing of the committee. */
export interface WaitingCase extends CaseLine {
  readonly people: readonly string[];
  /** Key of a role that anybody of may act, or of the committee as a whole; null where people are named. */
  readonly role: string | null;
  readonly since: string | null;
}

/** Whom do the cases wait for in which I have a part? */
@Injectable()
export class WaitingCases {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly names: PersonNames,
  ) {}

  /** @param lines as the viewer may see them */
  async of(viewer: Viewer, lines: readonly CaseLine[]): Promise<WaitingCase[]> {
    const told = lines.filter(({ state }) => state !== 'withCommittee').map(({ caseId }) => caseId);
    const duties = told.length === 0 ? [] : await this.duties(told);
    const nameOf = await this.names.of(
      duties.map(({ personId }) => personId),
      viewer,
    );
    return lines.map((line) => {
      if (line.state === 'withCommittee') return { ...line, people: [], role: 'committee', since: null };
      const owed = duties.filter(({ caseId }) => caseId === line.caseId);
      const named = isNameable(line.state.replace('-', '.'))
        ? owed.flatMap(({ personId }) => personId ?? [])
        : [];
      return {
        ...line,
        people: [...new Set(named.map(nameOf))],
        role: owed.find(({ role }) => role !== null)?.role ?? (named.length === 0 ? 'committee' : null),
        since: owed.map(({ since }) => since).sort()[0] ?? null,
      };
    });
  }

  private duties(caseIds: readonly string[]): Promise<CaseDutyRow[]> {
    return this.unitOfWork.entities().find(CaseDutyRow, {
      where: { caseId: In([...caseIds]), event: Not(In([...confirmations])) },
      order: { event: 'ASC', id: 'ASC' },
    });
  }
}
