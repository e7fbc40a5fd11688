import { Injectable } from '@nestjs/common';
import type { AgendaLine } from '../../calibration/agenda.repository.js';
import { SessionPackets } from '../../calibration/session-packets.service.js';
import { CycleSettings } from '../../cases/cycle-settings.service.js';
import type { Viewer } from '../../web/viewer.js';
import type { DocumentDraft } from './document-draft.js';
import type { PacketDocument } from './document.input.js';
import { fillCommitteePacket } from './fill-packet.js';
import { fillCommitteeSupplement } from './fill-supplement.js';
import type { PacketCaseRecords } from './packet-records.js';
import { PacketRecordsLoader } from './packet-records.service.js';

/** Drafts the committee's packets, each for one reader, whose name is its watermark. */
@Injectable()
export class PacketDocuments {
  constructor(
    private readonly sessions: SessionPackets,
    private readonly records: PacketRecordsLoader,
    private readonly cycles: CycleSettings,
  ) {}

  /** @throws Refused `not-found` for who may not read it; of a session, who may read none of its cases */
  async draft(viewer: Viewer, { kind, caseId, sessionId }: PacketDocument): Promise<DocumentDraft> {
    const object = kind === 'committee-packet' ? 'packet' : 'packet-after-scores';
    const readable =
      caseId === undefined
        ? await this.sessions.ofSession(viewer, sessionId ?? '', object)
        : await this.sessions.ofCase(viewer, caseId, object);
    const cycle = await this.cycles.of(readable.cycleId);
    const filling = {
      cycleName: cycle.name,
      framework: cycle.framework,
      readerName: viewer.name,
      session: readable.session,
      cases: await this.cases(readable.lines),
    };
    return {
      document: kind === 'committee-packet' ? fillCommitteePacket(filling) : fillCommitteeSupplement(filling),
      cycleId: readable.cycleId,
      sessionId: caseId === undefined ? (sessionId ?? null) : null,
      caseId: caseId ?? null,
      cases: readable.lines.map(({ row }) => row.id),
      revision: caseId === undefined ? null : (readable.lines[0]?.row.revision ?? null),
      readerId: viewer.personId ?? viewer.accountId,
      framework: cycle.framework,
      timeZone: cycle.calendar.timeZone,
      fileName: `${kind}-${readable.name}`,
    };
  }

  private async cases(lines: readonly (Pick<AgendaLine, 'row'> & { item: { number: number } | null })[]) {
    const cases: PacketCaseRecords[] = [];
    for (const line of lines) cases.push(await this.records.load(line));
    return cases;
  }
}
