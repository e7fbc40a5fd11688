import { Injectable } from '@nestjs/common';
import { CaseReadings } from '../cases/case-readings.service.js';
import { CycleSettings } from '../cases/cycle-settings.service.js';
import { PersonNames } from '../cases/person-names.service.js';
import type { VisibleCase } from '../cases/visible-case.js';
import { openSeats, sheetsHandedIn } from '../domain/calibration/open-seats.js';
import { discussionOrder } from '../domain/calibration/scores.js';
import type { Viewer } from '../web/viewer.js';
import { AgendaView } from './agenda-view.service.js';
import { boardMarks, type BoardMarks } from './board-rows.js';
import { firstScores } from './seat-scores.js';
import { ScoreSheetRepository } from './score-sheet.repository.js';

/** Median and spread of one dimension; `median` as people write it, empty where nobody could tell. */
export interface BoardCell {
  readonly dimension: string;
  readonly median: string;
  readonly spread: number | null;
  readonly cannotTell: number;
}

/** The board: a row a case, a column a dimension, from the reveal on. */
@Injectable()
export class BoardService {
  constructor(
    private readonly agenda: AgendaView,
    private readonly sheets: ScoreSheetRepository,
    private readonly names: PersonNames,
    private readonly cycles: CycleSettings,
    private readonly readings: CaseReadings,
  ) {}

  /** Rows in the order of the agenda: any other order would tell something of a case that the reader may not see. */
  async rows(viewer: Viewer, sessionId: string) {
    const rows = [];
    for (const entry of await this.agenda.entries(viewer, sessionId)) {
      rows.push(
        entry.recused
          ? {
              number: entry.number,
              recused: true,
              caseId: '',
              title: '',
              revealed: false,
              handedIn: null,
              widest: null,
              cells: [],
              members: [],
            }
          : { number: entry.number, recused: false, ...(await this.row(viewer, entry.visible)) },
      );
    }
    return rows;
  }

  /** The dimensions as columns, in the framework's order. */
  async columns(viewer: Viewer, cycleId: string): Promise<{ key: string; name: string }[]> {
    const { framework } = await this.cycles.of(cycleId);
    return framework.dimensions.map((dimension) => ({
      key: dimension.key,
      name: dimension[viewer.language],
    }));
  }

  /** What stands beside the numbers of a board on this scale. */
  async marks(cycleId: string): Promise<BoardMarks> {
    const { framework } = await this.cycles.of(cycleId);
    return boardMarks(framework.scale);
  }

  /** One case of the board, opened to its members' scores in both rounds, the widest spread first. */
  async opened(viewer: Viewer, visible: VisibleCase) {
    const { framework } = await this.cycles.of(visible.row.cycleId);
    const nameOf = (key: string) =>
      framework.dimensions.find((dimension) => dimension.key === key)?.[viewer.language] ?? key;
    if (!visible.reads('scores')) return [];
    const order = discussionOrder(visible.facts.dimensions, visible.facts.seats);
    const members = await this.members(viewer, visible);
    return order.map((summary) => ({
      ...cellOf(summary),
      name: nameOf(summary.dimension),
      members: members.map(({ name, first, standing, sentences }) => ({
        name,
        first: first.get(summary.dimension) ?? '',
        standing: standing.get(summary.dimension) ?? '',
        sentence: sentences.get(summary.dimension) ?? '',
      })),
    }));
  }

  private async row(viewer: Viewer, visible: VisibleCase) {
    const { row, facts } = visible;
    const nameOf = await this.names.of([row.candidateId], viewer);
    const revealed = visible.reads('scores');
    this.readings.note(viewer, visible, ['scores']);
    const { framework } = await this.cycles.of(row.cycleId);
    const summaries = new Map(
      revealed
        ? discussionOrder(facts.dimensions, facts.seats).map((one) => [one.dimension, cellOf(one)])
        : [],
    );
    const spreads = [...summaries.values()].flatMap(({ spread }) => spread ?? []);
    return {
      caseId: row.id,
      title: `${nameOf(row.candidateId)} · ${row.fromLevel} → ${row.targetLevel}`,
      revealed,
      handedIn:
        revealed || visible.access('hand-ins') === 'none'
          ? null
          : { count: sheetsHandedIn(facts.seats), of: openSeats(facts.seats).length },
      /** Highest less lowest score in the dimension where members are furthest apart; null before the reveal. */
      widest: spreads.length === 0 ? null : Math.max(...spreads),
      cells: framework.dimensions.map(({ key }) => summaries.get(key) ?? emptyCell(key)),
      members: [],
    };
  }

  private async members(viewer: Viewer, { facts }: VisibleCase) {
    const seats = openSeats(facts.seats).filter(({ scores }) => scores !== null);
    const ids = seats.map(({ seatId }) => seatId);
    const sheets = await this.sheets.findMany(ids);
    const revisions = await this.sheets.revisions(ids);
    const nameOf = await this.names.of(
      seats.map(({ personId }) => personId),
      viewer,
    );
    return seats.map((seat) => {
      const sheet = sheets.find(({ seatId }) => seatId === seat.seatId);
      const own = revisions.filter(({ seatId }) => seatId === seat.seatId);
      return {
        name: nameOf(seat.personId),
        first: shownScores(sheet ? firstScores(sheet.answers) : []),
        standing: shownScores(seat.scores ?? []),
        sentences: new Map(own.map(({ dimension, sentence }) => [dimension, sentence])),
      };
    });
  }
}

function shownScores(scores: readonly { readonly dimension: string; readonly value: number | null }[]) {
  return new Map(scores.map(({ dimension, value }) => [dimension, value === null ? '?' : String(value)]));
}

function cellOf(summary: {
  readonly dimension: string;
  readonly twiceMedian: number | null;
  readonly spread: number | null;
  readonly cannotTell: number;
}): BoardCell {
  const { dimension, twiceMedian, spread, cannotTell } = summary;
  return { dimension, median: twiceMedian === null ? '' : String(twiceMedian / 2), spread, cannotTell };
}

function emptyCell(dimension: string): BoardCell {
  return { dimension, median: '', spread: null, cannotTell: 0 };
}
