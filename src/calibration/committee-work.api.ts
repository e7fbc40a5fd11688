import { Controller, Get, Param, Post, Put } from '@nestjs/common';
import { Shows } from '../web/access.js';
import { Input } from '../web/api/input.js';
import { Api } from '../web/api/operation.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { BoardService } from './board.service.js';
import { MeetingPages } from './meeting-pages.service.js';
import { sheetForm, type SheetForm } from './score-sheet.input.js';
import { ScoreSheetService, type OwnSheet } from './score-sheet.service.js';
import { SessionAccess } from './session-access.service.js';
import {
  ballotChoices,
  boardSchema,
  meetingSchema,
  sheetSchema,
  type MeetingResource,
  type SheetResource,
} from './session.resource.js';

/** The board of a session. */
@Controller('api/sessions/:id/board')
@Shows('scores', 'hand-ins')
export class BoardApi {
  constructor(
    private readonly access: SessionAccess,
    private readonly board: BoardService,
  ) {}

  @Get()
  @Api({
    id: 'getBoard',
    tag: 'committee',
    summary: 'Scores of a session, case by case, from each reveal on',
    scope: 'read',
    response: boardSchema,
  })
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    const { cycleId } = await this.access.require(viewer, id);
    return {
      columns: await this.board.columns(viewer, cycleId),
      rows: await this.board.rows(viewer, id),
    };
  }
}

/** A member's own score sheet. */
@Controller('api/cases/:id/scores')
@Shows('scores', 'notes')
export class SheetApi {
  constructor(private readonly sheets: ScoreSheetService) {}

  @Get()
  @Api({
    id: 'getScoreSheet',
    tag: 'committee',
    summary: 'The caller’s own score sheet',
    scope: 'read',
    response: sheetSchema,
  })
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<SheetResource> {
    return sheetResource(await this.sheets.own(viewer, id));
  }

  @Put()
  @Api({
    id: 'keepScoreSheet',
    tag: 'committee',
    summary: 'Keep the caller’s scores and notes, seen by nobody else',
    scope: 'committee',
    body: sheetForm,
    response: sheetSchema,
    refusals: ['scoring-over', 'conflict'],
  })
  async keep(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Input() form: SheetForm,
  ): Promise<SheetResource> {
    await this.sheets.keep(viewer, id, form);
    return sheetResource(await this.sheets.own(viewer, id));
  }

  @Post()
  @Api({
    id: 'handInScoreSheet',
    tag: 'committee',
    summary: 'Hand in all scores',
    scope: 'committee',
    body: sheetForm,
    response: sheetSchema,
    refusals: ['scores-incomplete', 'scoring-over', 'conflict'],
  })
  async handIn(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Input() form: SheetForm,
  ): Promise<SheetResource> {
    await this.sheets.handIn(viewer, id, form);
    return sheetResource(await this.sheets.own(viewer, id));
  }
}

/** A case in a meeting. Its steps and ballots are events of the case. */
@Controller('api/cases/:id/meeting')
@Shows('committee-steps', 'scores', 'ballots', 'tally', 'hand-ins')
export class MeetingApi {
  constructor(private readonly pages: MeetingPages) {}

  @Get()
  @Api({
    id: 'getMeeting',
    tag: 'committee',
    summary: 'A case before its committee: scores after the reveal, ballots counted, tallies',
    scope: 'read',
    response: meetingSchema,
  })
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<MeetingResource> {
    const { version, ownBallot, ballot, board, hints, tallies } = await this.pages.show(viewer, id);
    return {
      version,
      ownBallot: ballotChoices.find((choice) => choice === ownBallot) ?? null,
      ballot,
      scores: board,
      hints,
      tallies: tallies.map(({ round, promote, decline, abstain, result }) => ({
        round,
        promote,
        decline,
        abstain,
        result,
      })),
    };
  }
}

function sheetResource({ visible, seat, sheet, notes }: OwnSheet): SheetResource {
  return {
    version: sheet?.version ?? 0,
    handedIn: seat.sheetHandedIn,
    answers: visible.facts.dimensions.map((dimension) => {
      const answer = sheet?.answers[dimension];
      return {
        dimension,
        value: answer?.value ?? null,
        cannotTell: answer?.cannotTell ?? false,
        evidenceIds: [...(answer?.evidenceIds ?? [])],
        note: notes.get(dimension) ?? '',
      };
    }),
  };
}
