import { Injectable } from '@nestjs/common';
import { minutesFor } from '../cases/case-brief.service.js';
import { CaseRepository } from '../cases/case.repository.js';
import { PersonNames } from '../cases/person-names.service.js';
import type { Viewer } from '../web/viewer.js';
import { minutesLeft } from './minutes-left.js';
import { OpenSheets } from './open-sheets.repository.js';

/** What a member still has to score, told as *4 cases, about 25 minutes*. */
export interface SheetsLeft {
  readonly count: number;
  readonly minutes: number;
  /** The next one in the order of the agendas, round to the first; null without any other. */
  readonly next: { readonly href: string; readonly title: string } | null;
}

/** A member's own sheets that are not handed in yet. */
@Injectable()
export class SheetsLeftReader {
  constructor(
    private readonly open: OpenSheets,
    private readonly cases: CaseRepository,
    private readonly names: PersonNames,
  ) {}

  /** @param present the case whose sheet is looked at */
  async of(viewer: Viewer, present: string): Promise<SheetsLeft> {
    const left = viewer.personId === null ? [] : await this.open.of(viewer.personId);
    const place = left.findIndex(({ caseId }) => caseId === present);
    const next = [...left.slice(place + 1), ...left.slice(0, Math.max(0, place))][0];
    const minutes = minutesLeft(
      left.map(({ answers }) => answers),
      minutesFor('SUBMIT_SCORES'),
    );
    return { count: left.length, minutes, next: next ? await this.link(viewer, next.caseId) : null };
  }

  private async link(viewer: Viewer, caseId: string) {
    const { row } = await this.cases.findVisible(viewer, caseId);
    const nameOf = await this.names.of([row.candidateId], viewer);
    return { href: `/cases/${caseId}/scores`, title: nameOf(row.candidateId) };
  }
}
