import { AgendaService } from '../calibration/agenda.service.js';
import { RationaleService } from '../calibration/rationale.service.js';
import { ScoreSheetService } from '../calibration/score-sheet.service.js';
import { SeatRepository } from '../calibration/seat.repository.js';
import { SessionPlanning } from '../calibration/session-planning.service.js';
import { SessionService } from '../calibration/session.service.js';
import { suggestRationale } from '../calibration/draft-rationale.js';
import { CommitteeService } from '../cycles/committee.service.js';
import { chairOf } from '../domain/calibration/chair.js';
import { openSeats } from '../domain/calibration/open-seats.js';
import type { Timetable } from '../domain/calibration/timetable.js';
import type { Seat } from '../domain/calibration/seat.js';
import { differsFromAdvice } from '../domain/workflow/advice.js';
import { EvidenceRepository } from '../reviews/evidence.repository.js';
import type { BallotChoice } from '../domain/workflow/case-event.js';
import type { PlayedCase } from './case-plan.js';
import { pick } from './chance.js';
import type { Play } from './review-stages.js';
import { rationales } from './texts.js';
import { memberScore } from './written-words.js';

/** A sitting of the committee with that name: its agenda, its roster published. @returns the session's id */
export async function planSession(
  { company, cycleId }: Play,
  committeeName: string,
  meetingOn: string,
  cases: readonly PlayedCase[],
  addendaUntil: string,
): Promise<string> {
  const hr = await company.viewer(company.named('周敏之'));
  const committees = await company.use(CommitteeService).list(hr, cycleId);
  const committee = committees.find(({ name }) => name === committeeName);
  if (!committee) throw new Error(`The cycle has no committee ${committeeName}.`);
  const session = await company
    .use(SessionPlanning)
    .plan(hr, { cycleId, committeeId: committee.id, meetingOn });
  const assigner = await company.viewer(company.named('林晓雯'));
  await company.use(AgendaService).assign(
    assigner,
    session.id,
    cases.map(({ id }) => id),
  );
  company.pass(20);
  await company.use(SessionService).send(hr, session.id, { type: 'PUBLISH_ROSTER', addendaUntil });
  return session.id;
}

/** When and where a session sits; the cases follow each other in the order of the agenda, each candidate presenting first. */
export async function setTimetable(
  { company }: Play,
  sessionId: string,
  timetable: Timetable,
): Promise<void> {
  const facilitator = await company.viewer(company.named('周敏之'));
  await company.use(SessionService).send(facilitator, sessionId, { type: 'SET_TIMETABLE', timetable });
  company.pass(5);
}

export async function openScoring({ company }: Play, sessionId: string): Promise<void> {
  const facilitator = await company.viewer(company.named('周敏之'));
  await company.use(SessionService).send(facilitator, sessionId, { type: 'OPEN_SCORING' });
  company.pass(3);
}

export async function openMeeting({ company }: Play, sessionId: string): Promise<void> {
  const facilitator = await company.viewer(company.named('周敏之'));
  await company.use(SessionService).send(facilitator, sessionId, { type: 'OPEN_MEETING' });
  company.pass(3);
}

export async function closeSession({ company }: Play, sessionId: string): Promise<void> {
  const facilitator = await company.viewer(company.named('周敏之'));
  await company.use(SessionService).send(facilitator, sessionId, { type: 'CLOSE_SESSION' });
}

/** The open seats of a case as they stand. */
export async function seatsOf({ company }: Play, { id }: PlayedCase): Promise<readonly Seat[]> {
  return openSeats(await company.use(SeatRepository).seats(await company.caseRow(id)));
}

/** Every member with an open seat hands in scores; `except` so many of them do not. */
export async function score(play: Play, played: PlayedCase, except = 0): Promise<void> {
  const { company, framework } = play;
  const seats = await seatsOf(play, played);
  for (const seat of seats.slice(0, seats.length - except)) {
    const member = company.withId(seat.personId);
    const viewer = await company.viewer(member);
    const { visible } = await company.use(ScoreSheetService).own(viewer, played.id);
    const scores = visible.facts.dimensions.map(
      (key) => [key, memberScore(framework, played, key, member.name)] as const,
    );
    const form = {
      scores: Object.fromEntries(scores),
      evidence: await chosenEvidence(play, played),
      notes: {},
    };
    await company.use(ScoreSheetService).handIn(viewer, played.id, form);
    company.pass(12);
  }
}

/** What members lean on: the evidence of each dimension. */
async function chosenEvidence({ company }: Play, { id }: PlayedCase): Promise<Record<string, string[]>> {
  const items = await company.use(EvidenceRepository).ofCase(id);
  const chosen: Record<string, string[]> = {};
  for (const item of items) {
    for (const criterion of item.criteria) (chosen[criterion.split('.')[1] ?? ''] ??= []).push(item.id);
  }
  return chosen;
}

export async function reveal({ company }: Play, { id }: PlayedCase): Promise<void> {
  await company.send(company.named('周敏之'), id, 'REVEAL');
  company.pass(14);
}

export async function openBallot(play: Play, played: PlayedCase): Promise<void> {
  await play.company.send(await chair(play, played), played.id, 'OPEN_BALLOT');
  play.company.pass(2);
}

/** One ballot for each open seat, in the order of the roster; a list that is too short leaves the last ones out. */
export async function cast(play: Play, played: PlayedCase, choices: readonly BallotChoice[]): Promise<void> {
  const { company } = play;
  const seats = await seatsOf(play, played);
  for (const [index, choice] of choices.entries()) {
    const seat = seats[index];
    if (!seat) break;
    // Whoever votes against the own scores is asked whether that is meant, and says yes.
    const input = { choice, againstOwnScore: true };
    await company.send(company.withId(seat.personId), played.id, 'CAST_BALLOT', input);
    company.pass(1);
  }
}

export async function closeBallot(play: Play, played: PlayedCase): Promise<void> {
  await play.company.send(await chair(play, played), played.id, 'CLOSE_BALLOT');
  play.company.pass(4);
}

/** From the reveal to a closed ballot, with a second round where the first decides nothing. */
export async function decideByBallot(
  play: Play,
  played: PlayedCase,
  ...roundsOfChoices: readonly (readonly BallotChoice[])[]
): Promise<void> {
  await reveal(play, played);
  for (const choices of roundsOfChoices) {
    await openBallot(play, played);
    const seats = await seatsOf(play, played);
    await cast(play, played, padded(choices, seats.length));
    await closeBallot(play, played);
  }
}

/** The chair's rationale per dimension, each confirmed. */
export async function confirm(play: Play, played: PlayedCase): Promise<void> {
  const { company } = play;
  const person = await chair(play, played);
  const viewer = await company.viewer(person);
  const { visible } = await company.use(RationaleService).open(viewer, played.id);
  const { dimensions, seats, scale } = visible.facts;
  const written = dimensions.map((dimension) => {
    const { conclusion, evidence } = suggestRationale(dimension, { seats, bar: scale.bar, criteria: [] });
    const text = pick<string>(rationales[conclusion], played.candidate, dimension);
    return [dimension, { conclusion, text, evidence: [...evidence], confirmed: 'yes' as const }] satisfies [
      string,
      object,
    ];
  });
  await company.use(RationaleService).confirm(viewer, played.id, {
    rationales: Object.fromEntries(written),
    ...(differsFromAdvice(visible.row.outcome, visible.facts.readiness) && {
      differsBecause: '委员会综合现场讨论与证据强度作出判断，与规则建议的差异已逐项核对。',
    }),
    strengths: '问题分析扎实，交付稳定，跨部门协作口碑好。',
    gaps: '规划与团队建设方面独立完成的样本仍少。',
    nextEvidence: '一次从规划到落地的完整案例，并由合作部门确认结果。',
    recommendation: '',
  });
  company.pass(16);
}

async function chair(play: Play, played: PlayedCase) {
  const seat = chairOf(await seatsOf(play, played));
  if (!seat) throw new Error(`${played.candidate}: nobody has an open seat.`);
  return play.company.withId(seat.personId);
}

/** As many ballots as seats: the last choice again where the list is shorter. */
function padded(choices: readonly BallotChoice[], length: number): BallotChoice[] {
  return Array.from({ length }, (_, index) => choices[Math.min(index, choices.length - 1)] ?? 'abstain');
}
