import { Injectable } from '@nestjs/common';
import type { CaseRow } from '../../cases/case.entity.js';
import { PersonNames } from '../../cases/person-names.service.js';
import type { CaseOutlook, SessionOutlook } from '../../domain/calibration/spread/spread-outlook.js';
import type { NotPlaced } from '../../domain/calibration/spread/spread.js';
import type { Viewer } from '../../web/viewer.js';
import { AgendaTimes } from '../agenda-times.service.js';
import { SessionNames } from '../session-names.service.js';
import { byLevel } from './by-level.js';
import type { SpreadProposal } from './spread-proposals.service.js';
import type { OpenSession } from './spread-sessions.service.js';
import { withParameters } from './with-parameters.js';

/** With more cases than these the sessions are folded, each with its figures in view. */
const mostUnfolded = 40;

type NameOf = (personId: string | null) => string;
interface Title {
  readonly name: string;
  readonly meetingOn: string;
  readonly time: string;
}
type Titles = ReadonlyMap<string, Title>;

/** A proposal as the page shows it: session by session, and what is left over. */
@Injectable()
export class SpreadPages {
  constructor(
    private readonly names: PersonNames,
    private readonly sessionNames: SessionNames,
    private readonly times: AgendaTimes,
  ) {}

  async of(viewer: Viewer, proposal: SpreadProposal) {
    const { cycle, waiting, outlook, placement, notPlaced } = proposal;
    const rows = new Map(waiting.map(({ row }) => [row.id, row]));
    const nameOf = await this.names.of(peopleIn(proposal), viewer);
    const titles = await this.titles(proposal.sessions);
    const left = waiting.map(({ row }) => row).filter(({ id }) => !placement.has(id));
    return {
      id: cycle.id,
      name: cycle.name,
      total: waiting.length,
      placed: waiting.length - left.length,
      corrected: proposal.corrected.size,
      recusals: outlook.reduce((sum, { recusals }) => sum + recusals, 0),
      refused: outlook.reduce((sum, { cases }) => sum + cases.filter(({ refusal }) => refusal).length, 0),
      options: [...titles].map(([value, { name, meetingOn }]) => ({ value, name, meetingOn })),
      sessions: outlook.map((session) => ({
        ...titled(titles, session.sessionId),
        ...this.session(session, proposal, rows, nameOf),
      })),
      left: left.map((row) => ({
        ...caseLine(row, nameOf),
        byHand: !notPlaced.has(row.id),
        ...whyNot(notPlaced.get(row.id), titles),
      })),
    };
  }

  /** What sessions are called, and when they meet. */
  private async titles(sessions: readonly OpenSession[]): Promise<Titles> {
    const titles = new Map<string, Title>();
    for (const { row } of sessions) {
      const timetable = this.times.timetable(row);
      titles.set(row.id, {
        name: await this.sessionNames.sessionName(row),
        meetingOn: row.meetingOn,
        time: timetable ? `${timetable.startsAt}–${timetable.endsAt}` : '',
      });
    }
    return titles;
  }

  private session(
    { sessionId, capacity, caseCount, isOverfull, recusals, cases }: SessionOutlook,
    { corrected, waiting }: SpreadProposal,
    rows: ReadonlyMap<string, CaseRow>,
    nameOf: NameOf,
  ) {
    const touched = cases.some(({ caseId, refusal }) => refusal !== null || corrected.has(caseId));
    const lying = cases
      .flatMap((outlook) => {
        const row = rows.get(outlook.caseId);
        return row ? [{ row, outlook }] : [];
      })
      .sort((one, other) => byLevel(one.row, other.row));
    return {
      ...{ sessionId, capacity, caseCount, isOverfull, recusals },
      held: caseCount - cases.length,
      /** Few are shown at once; of many those that want a look. */
      unfolded: touched || isOverfull || waiting.length <= mostUnfolded,
      cases: lying.map(({ row, outlook }) => ({
        ...caseLine(row, nameOf),
        corrected: corrected.has(row.id),
        ...outlookLine(outlook, nameOf),
      })),
    };
  }
}

function caseLine(row: CaseRow, nameOf: NameOf) {
  const { id: caseId, number, candidateId, fromLevel, targetLevel, department } = row;
  return { caseId, number, candidate: nameOf(candidateId), fromLevel, targetLevel, department };
}

function outlookLine(outlook: CaseOutlook, nameOf: NameOf) {
  const { refusal, reasons, recusedIds, steppingInIds, openSeats } = outlook;
  return {
    ...{ refusal: refusal && withParameters(refusal), reasons: [...reasons], openSeats },
    recused: recusedIds.map(nameOf),
    steppingIn: steppingInIds.map(nameOf),
  };
}

/** Sessions that refuse for the same cause are told together. */
function whyNot(why: NotPlaced | undefined, titles: Titles) {
  if (why?.code !== 'no-session-fits') return { code: why?.code ?? '', refusals: [] };
  const groups = Map.groupBy(why.refusals, ({ refusal }) => JSON.stringify(refusal));
  const refusals = [...groups.values()].flatMap((group) => {
    const sessions = group.map(({ sessionId }) => titled(titles, sessionId).name);
    return group.slice(0, 1).map(({ refusal }) => ({ refusal: withParameters(refusal), sessions }));
  });
  return { code: why.code, refusals };
}

function titled(titles: Titles, sessionId: string): Title {
  return titles.get(sessionId) ?? { name: '', meetingOn: '', time: '' };
}

function peopleIn({ waiting, outlook }: SpreadProposal): string[] {
  const seated = outlook.flatMap(({ cases }) =>
    cases.flatMap(({ recusedIds, steppingInIds }) => [...recusedIds, ...steppingInIds]),
  );
  return [...new Set([...waiting.map(({ row }) => row.candidateId), ...seated])];
}
