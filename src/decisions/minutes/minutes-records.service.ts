import { Injectable } from '@nestjs/common';
import type { SessionRow } from '../../calibration/session.entity.js';
import type { Language } from '../../web/language.js';
import type { Viewer } from '../../web/viewer.js';
import { MinutesCases, type MinutesEntry } from './minutes-cases.service.js';
import { MinutesFrame } from './minutes-frame.service.js';
import { MinutesLog } from './minutes-log.service.js';
import type { MinutesCaseRecords, MinutesMember, MinutesRecords, RecusedEntry } from './minutes-records.js';
import { MinutesSeats, type SeatedLine } from './minutes-seats.service.js';

/** Collects the minutes of a session for one reader: nothing is in them that the table does not open to this reader. */
@Injectable()
export class MinutesRecordsLoader {
  constructor(
    private readonly cases: MinutesCases,
    private readonly seats: MinutesSeats,
    private readonly log: MinutesLog,
    private readonly frame: MinutesFrame,
  ) {}

  /** @throws Refused `not-found` for who has nothing to do with the session, and before it has met */
  async load(viewer: Viewer, sessionId: string, language: Language): Promise<MinutesRecords> {
    const session = await this.cases.session(viewer, sessionId);
    const entries = await this.cases.entries(viewer, session);
    const { presented, openedAt, closedAt } = await this.log.ofSession(sessionId);
    const seated: SeatedLine[] = [];
    for (const { line } of entries) if (line) seated.push(await this.seats.of(line));
    const nameOf = await this.frame.names(session, seated, language);
    const records: MinutesRecords['entries'][number][] = [];
    for (const entry of entries) {
      const one = seated.find(({ line }) => line === entry.line);
      records.push(one ? await this.record(one, presented, nameOf) : recused(entry));
    }
    return {
      ...(await this.frame.of(session)),
      facilitator: nameOf(session.facilitatorId),
      openedAt,
      closedAt,
      members: await this.members(session, seated, nameOf),
      entries: records,
    };
  }

  private async record(
    { line, seats, sheets, revisions, tallies, decision }: SeatedLine,
    presented: readonly { caseId: string; at: string }[],
    nameOf: (id: string) => string,
  ): Promise<MinutesCaseRecords> {
    const { row } = line.visible;
    const { item, parts } = line;
    const open = seats.filter(({ status }) => status === 'open');
    const shown = presented.filter(({ caseId }) => caseId === row.id).map(({ at }) => at);
    return {
      caseId: row.id,
      number: item.number,
      hidden: false,
      candidate: nameOf(row.candidateId),
      fromLevel: row.fromLevel,
      targetLevel: row.targetLevel,
      state: row.state,
      leftBecause: item.leftBecause,
      parts,
      steps: await this.log.ofCase(line, shown),
      recused: parts.recusals
        ? seats.filter(({ status }) => status === 'recused').map(({ personId }) => nameOf(personId))
        : [],
      handedIn: parts.handIns
        ? { count: open.filter(({ id }) => sheets.has(id)).length, of: open.length }
        : null,
      revisions: revisions.map(({ personId, ...revision }) => ({ member: nameOf(personId), ...revision })),
      tallies,
      decision,
    };
  }

  private async members(
    session: SessionRow,
    seated: readonly SeatedLine[],
    nameOf: (id: string) => string,
  ): Promise<MinutesMember[]> {
    const members = await this.frame.members(session);
    return members.map(({ personId, office }) => {
      const own = seated.flatMap(({ line, seats, sheets }) =>
        seats
          .filter((seat) => seat.personId === personId && seat.status === 'open')
          .map((seat) => ({ line, handedIn: sheets.has(seat.id) })),
      );
      const known = own.filter(({ line }) => line.parts.whoHandedIn);
      const stepped = own.filter(({ line }) => line.parts.roster);
      return {
        name: nameOf(personId),
        office,
        sheets:
          known.length === 0
            ? null
            : { count: known.filter(({ handedIn }) => handedIn).length, of: known.length },
        steppedIn: office === 'alternate' ? stepped.map(({ line }) => line.item.number) : [],
      };
    });
  }
}

function recused({ number }: MinutesEntry): RecusedEntry {
  return { number, hidden: true };
}
