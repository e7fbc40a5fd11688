import { Injectable } from '@nestjs/common';
import { CaseViews } from '../cases/case-views.service.js';
import type { CaseRow } from '../cases/case.entity.js';
import { CaseRepository } from '../cases/case.repository.js';
import { notFound } from '../domain/refusal.js';
import type { PacketSession } from '../pdf/documents/committee-packet.js';
import type { Viewer } from '../web/viewer.js';
import { AgendaRepository, type AgendaLine } from './agenda.repository.js';
import { SessionAccess } from './session-access.service.js';
import { SessionNames } from './session-names.service.js';

export interface ReadablePackets {
  readonly cycleId: string;
  /** For the name of a file. */
  readonly name: string;
  readonly session: PacketSession | null;
  /** What the viewer may read, in the order of the agenda. */
  readonly lines: readonly { readonly item: { readonly number: number } | null; readonly row: CaseRow }[];
}

/** Which packets somebody may read, of one case or of a whole session. */
@Injectable()
export class SessionPackets {
  constructor(
    private readonly cases: CaseRepository,
    private readonly views: CaseViews,
    private readonly access: SessionAccess,
    private readonly agenda: AgendaRepository,
    private readonly names: SessionNames,
  ) {}

  /** @throws Refused `not-found` */
  async ofCase(
    viewer: Viewer,
    caseId: string,
    object: 'packet' | 'packet-after-scores',
  ): Promise<ReadablePackets> {
    const visible = await this.cases.findVisible(viewer, caseId);
    visible.require(object);
    const { row } = visible;
    const item = await this.agenda.openItemOf(caseId);
    return { cycleId: row.cycleId, name: `case-${row.number}`, session: null, lines: [{ item, row }] };
  }

  /** @throws Refused `not-found` for who has nothing to do with the session, or may read none of its cases */
  async ofSession(
    viewer: Viewer,
    sessionId: string,
    object: 'packet' | 'packet-after-scores',
  ): Promise<ReadablePackets> {
    const session = await this.access.require(viewer, sessionId);
    const agenda = await this.agenda.open(session.id);
    const lines: AgendaLine[] = [];
    const titles: { number: number; title: string | null }[] = [];
    for (const line of agenda) {
      const { number } = line.item;
      const visible = await this.views.of(viewer, line.row);
      if (visible.reads(object)) {
        lines.push(line);
        titles.push({ number, title: await this.names.caseTitle(line.row) });
      } else if (visible.relations.own.includes('recused-seat')) titles.push({ number, title: null });
    }
    if (lines.length === 0) throw notFound();
    const scoresUntil = await this.names.scoresUntil(
      session,
      lines.map(({ row }) => row),
    );
    return {
      cycleId: session.cycleId,
      name: `session-${session.number}`,
      session: {
        name: await this.names.sessionName(session),
        meetsOn: session.meetingOn,
        scoresUntil,
        agenda: titles,
      },
      lines,
    };
  }
}
