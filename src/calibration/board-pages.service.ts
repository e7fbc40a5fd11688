import { Injectable } from '@nestjs/common';
import { PersonNames } from '../cases/person-names.service.js';
import { ballotsCast, openSeats, quorumOf, sheetsHandedIn } from '../domain/calibration/open-seats.js';
import { notFound } from '../domain/refusal.js';
import type { Viewer } from '../web/viewer.js';
import { AgendaView, type AgendaEntry } from './agenda-view.service.js';
import type { BoardQuery } from './board.input.js';
import { byWidestSpread, foldAddress } from './board-rows.js';
import { BoardService } from './board.service.js';
import { OpenedCases } from './opened-case.service.js';
import { timerOf } from './discussion-timers.service.js';
import { SessionAccess } from './session-access.service.js';
import type { SessionRow } from './session.entity.js';
import { SessionNames } from './session-names.service.js';

/** The page of the board, and the view for the projector. */
@Injectable()
export class BoardPages {
  constructor(
    private readonly access: SessionAccess,
    private readonly agenda: AgendaView,
    private readonly boards: BoardService,
    private readonly sessionNames: SessionNames,
    private readonly names: PersonNames,
    private readonly opened: OpenedCases,
  ) {}

  /**
   * @param query cases to stand side by side, and rows to unfold; those that the viewer does not see revealed are left out
   * @throws Refused `not-found`
   */
  async board(viewer: Viewer, sessionId: string, query: BoardQuery) {
    const session = await this.access.require(viewer, sessionId);
    const columns = await this.boards.columns(viewer, session.cycleId);
    const marks = await this.boards.marks(session.cycleId);
    const rows = [];
    for (const row of byWidestSpread(await this.boards.rows(viewer, sessionId))) {
      const isOpen = row.revealed && query.open.includes(row.caseId);
      rows.push({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, ...marks.of(cell) })),
        isWide: marks.isWide(row.widest),
        chosen: query.compare.includes(row.caseId),
        endsAt: timerOf(session, row.caseId),
        foldHref: row.revealed ? foldAddress(sessionId, query, row.caseId) : '',
        opened: isOpen ? await this.opened.of(viewer, row.caseId) : null,
      });
    }
    return {
      sessionId,
      name: await this.sessionNames.sessionName(session),
      leads: await this.access.leads(viewer, session),
      columns,
      scale: marks.scale,
      wideFrom: marks.wideFrom,
      widthOfScores: columns.length + 1,
      widthOfBoard: columns.length + 3,
      rows,
      open: query.open,
      comparable: rows.filter(({ revealed }) => revealed).length > 1,
      compared: rows.filter(({ revealed, chosen }) => revealed && chosen),
    };
  }

  /** What everybody in the room may see: the case that is presented, alone. @throws Refused `not-found` for who doesn't lead */
  async projector(viewer: Viewer, sessionId: string) {
    const session = await this.access.require(viewer, sessionId);
    if (!(await this.access.leads(viewer, session))) throw notFound();
    const entries = await this.agenda.entries(viewer, sessionId);
    const entry = entries.find((one) => !one.recused && one.visible.row.id === session.presentedCaseId);
    return {
      sessionId,
      name: await this.sessionNames.sessionName(session),
      shown: entry && !entry.recused ? await this.presented(viewer, entry, session) : null,
    };
  }

  private async presented(
    viewer: Viewer,
    { number, visible }: Extract<AgendaEntry, { recused: false }>,
    session: SessionRow,
  ) {
    const { row, facts } = visible;
    const nameOf = await this.names.of([row.candidateId], viewer);
    const of = openSeats(facts.seats).length;
    const dimensions = await this.boards.opened(viewer, visible);
    return {
      number,
      candidate: nameOf(row.candidateId),
      fromLevel: row.fromLevel,
      targetLevel: row.targetLevel,
      state: row.state.replace('.', '-'),
      handedIn: visible.access('hand-ins') === 'none' ? null : { count: sheetsHandedIn(facts.seats), of },
      ballot:
        row.state === 'calibration.ballot'
          ? { cast: ballotsCast(facts.seats), of, quorum: quorumOf(of) }
          : null,
      // Nobody's name stands beside a score on the wall.
      endsAt: timerOf(session, row.id),
      dimensions: dimensions.map(({ name, median, spread }) => ({ name, median, spread })),
    };
  }
}
