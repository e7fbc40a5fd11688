import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/audit-log.js';
import type { AgendaLine } from '../../calibration/agenda.repository.js';
import type { CaseRow } from '../../cases/case.entity.js';
import { streamOf } from '../../cases/case-store.service.js';
import { CycleSettings } from '../../cases/cycle-settings.service.js';
import { dayOf } from '../../domain/calendar/time-zone.js';
import { notFound } from '../../domain/refusal.js';
import type { PacketCaseRecords } from './packet-records.js';
import { PacketRepository } from './packet.repository.js';

/** Collects what the packet of one case is filled from. Asks nobody who reads. */
@Injectable()
export class PacketRecordsLoader {
  constructor(
    private readonly cycles: CycleSettings,
    private readonly packets: PacketRepository,
    private readonly log: AuditLog,
  ) {}

  /** @throws Refused `not-found` while nothing is sealed */
  async load({
    row,
    item,
  }: Pick<AgendaLine, 'row'> & { item: { number: number } | null }): Promise<PacketCaseRecords> {
    const packet = await this.packets.of(row.id, row.revision);
    if (!packet) throw notFound();
    const { calendar } = await this.cycles.of(row.cycleId);
    const day = (moment: string) => dayOf(moment, calendar.timeZone);
    const addenda = await this.packets.addenda(row.id);
    return {
      agendaNumber: item?.number ?? row.number,
      packet: packet.content,
      packetHash: packet.hash,
      sealedOn: day(packet.sealedAt),
      exception: packet.content.eligibility.byException ? await this.exceptionOf(row) : null,
      period: { from: yearBefore(calendar.reviewsEndOn), to: calendar.reviewsEndOn },
      addenda: addenda.map(({ authorId, createdAt, words }) => ({
        by: authorId === row.candidateId ? 'candidate' : 'manager',
        on: day(createdAt),
        text: words,
      })),
    };
  }

  /** The reason that the last of the two people gave. */
  private async exceptionOf(row: CaseRow): Promise<string | null> {
    const lines = await this.log.read(streamOf(row.id));
    const reason = lines.findLast(({ type }) => type === 'GRANT')?.particulars?.['reason'];
    return typeof reason === 'string' ? reason : null;
  }
}

/** Evidence is asked for from the year before the reviews end; a leap day has no day a year earlier, 1 March stands for it. */
function yearBefore(day: string): string {
  const year = String(Number(day.slice(0, 4)) - 1);
  return day.endsWith('-02-29') ? `${year}-03-01` : `${year}${day.slice(4)}`;
}
