import { Injectable } from '@nestjs/common';
import { CaseActions } from '../cases/case-actions.service.js';
import { CaseHeads } from '../cases/case-heads.service.js';
import { CaseRepository } from '../cases/case.repository.js';
import type { VisibleCase } from '../cases/visible-case.js';
import { ballotsCast, openSeats, quorumOf } from '../domain/calibration/open-seats.js';
import { notFound } from '../domain/refusal.js';
import type { CaseEventType } from '../domain/workflow/case-event.js';
import type { Viewer } from '../web/viewer.js';
import { BallotRepository } from './ballot.repository.js';
import { revisionsIn } from './board-rows.js';
import { MeetingParts } from './meeting-parts.service.js';

/** Steps of a meeting that have a button on the page of a case in it. */
const steps: readonly CaseEventType[] = ['REVEAL', 'OPEN_BALLOT', 'CLOSE_BALLOT', 'RESCHEDULE', 'RECUSE'];

const choices = ['promote', 'decline', 'abstain'].map((value) => ({
  value,
  labelKey: `calibration.ballot.${value}`,
}));
const causes = ['time', 'quorum', 'other'].map((value) => ({
  value,
  labelKey: `calibration.causes.${value}`,
}));

/** One case in a meeting: scores after the reveal, the ballot, what the viewer may do. */
@Injectable()
export class MeetingPages {
  constructor(
    private readonly cases: CaseRepository,
    private readonly heads: CaseHeads,
    private readonly actions: CaseActions,
    private readonly ballots: BallotRepository,
    private readonly parts: MeetingParts,
  ) {}

  /** @throws Refused `not-found` for who has nothing to do with the committee on this case */
  async show(viewer: Viewer, caseId: string) {
    const visible = await this.cases.findVisible(viewer, caseId);
    if (!visible.reads('committee-steps')) throw notFound();
    const { row } = visible;
    const allowed = (await this.actions.of(visible, viewer)).map(({ type }) => type);
    const own = await this.parts.own(viewer, visible, allowed.includes('REVISE_SCORE'));
    const tallies = visible.reads('tally') ? await this.ballots.tallies(caseId, row.revision) : [];
    const board = await this.parts.board(viewer, visible);
    return {
      head: await this.heads.of(visible, viewer, ['scores', 'tally']),
      sessionId: row.sessionId ?? '',
      version: row.version,
      steps: Object.fromEntries(steps.map((step) => [step, allowed.includes(step)])),
      votes: allowed.includes('CAST_BALLOT'),
      ownBallot: own?.ballot ?? '',
      own,
      timer: await this.parts.timer(viewer, visible),
      choices,
      /** The question whether a vote is meant shows beside the choice that it is about. */
      ballotClass: own?.against ? `form ballot-against-${own.against}` : 'form',
      causes,
      presents: visible.facts.policies.oralPresentation,
      ballot: ballotModel(visible),
      againInRound: row.state === 'calibration.discussion' && row.round > 1 ? row.round : null,
      board,
      revisions: revisionsIn(board),
      hints: await this.parts.hints(viewer, visible),
      tallies,
      /** Of the last ballot that is closed; empty where the case is talked about again. */
      lastResult: row.outcome === null ? '' : (tallies.at(-1)?.result ?? ''),
      rationale: visible.writes('rationale'),
    };
  }
}

/** How many have voted, of how many, and how many it takes; nothing of how. */
function ballotModel({ row, facts }: VisibleCase) {
  if (row.state !== 'calibration.ballot') return null;
  const of = openSeats(facts.seats).length;
  return { round: row.round, cast: ballotsCast(facts.seats), of, quorum: quorumOf(of) };
}
