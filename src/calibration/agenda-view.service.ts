import { Injectable } from '@nestjs/common';
import { CaseForesight } from '../cases/case-foresight.service.js';
import { CaseViews } from '../cases/case-views.service.js';
import { PersonNames } from '../cases/person-names.service.js';
import type { VisibleCase } from '../cases/visible-case.js';
import { openSeats, sheetsHandedIn } from '../domain/calibration/open-seats.js';
import type { Viewer } from '../web/viewer.js';
import { AgendaTimes, type AgendaTime } from './agenda-times.service.js';
import { AgendaRepository } from './agenda.repository.js';
import { SessionRepository } from './session.repository.js';

/** A line of an agenda before one pair of eyes. Of a case they may not see there is the number and the word *recused*. */
export type AgendaEntry =
  | { readonly number: number; readonly caseId: string; readonly recused: true }
  | {
      readonly number: number;
      readonly caseId: string;
      readonly recused: false;
      readonly visible: VisibleCase;
    };

/** A case on the page of a session. */
export interface AgendaModel {
  readonly number: number;
  readonly recused: boolean;
  readonly caseId: string;
  readonly title: string;
  readonly state: string;
  /** *n of m have handed in*; null for who may not even count. */
  readonly handedIn: { readonly count: number; readonly of: number } | null;
  /** Names of those who have not; facilitator and HR alone. */
  readonly missing: readonly string[];
  readonly seats: readonly {
    readonly seatId: string;
    readonly name: string;
    readonly office: string;
    readonly status: string;
  }[];
  readonly ownSheetOpen: boolean;
  /** When it is heard; null where nobody has set a time. */
  readonly time: AgendaTime | null;
}

/** The agenda of a session as each reader may see it. */
@Injectable()
export class AgendaView {
  constructor(
    private readonly agenda: AgendaRepository,
    private readonly foresight: CaseForesight,
    private readonly views: CaseViews,
    private readonly names: PersonNames,
    private readonly times: AgendaTimes,
    private readonly sessions: SessionRepository,
  ) {}

  /** In the order of the agenda, which never depends on scores. Who is tied to a case without sitting on it sees no line. */
  async entries(viewer: Viewer, sessionId: string): Promise<AgendaEntry[]> {
    const entries: AgendaEntry[] = [];
    const lines = await this.agenda.open(sessionId);
    await this.foresight.of(lines.map(({ row }) => row));
    for (const { item, row } of lines) {
      const visible = await this.views.of(viewer, row);
      const { number } = item;
      if (visible.relations.own.includes('recused-seat'))
        entries.push({ number, caseId: row.id, recused: true });
      else if (visible.reads('committee-steps'))
        entries.push({ number, caseId: row.id, recused: false, visible });
    }
    return entries;
  }

  async models(viewer: Viewer, sessionId: string): Promise<AgendaModel[]> {
    const times = await this.times.times(await this.sessions.load(sessionId));
    const models: AgendaModel[] = [];
    for (const entry of await this.entries(viewer, sessionId)) {
      const time = times.get(entry.caseId) ?? null;
      models.push(entry.recused ? recusedModel(entry.number, time) : await this.model(viewer, entry, time));
    }
    return models;
  }

  private async model(
    viewer: Viewer,
    entry: { number: number; visible: VisibleCase },
    time: AgendaTime | null,
  ): Promise<AgendaModel> {
    const { visible, number } = entry;
    const { row, facts } = visible;
    const open = openSeats(facts.seats);
    const waiting = row.state === 'calibration.scoring';
    const late = open.filter(({ sheetHandedIn }) => waiting && !sheetHandedIn);
    const ids = [row.candidateId, ...facts.seats.map(({ personId }) => personId)];
    const nameOf = await this.names.of(ids, viewer);
    const knowsWho = visible.reads('hand-ins');
    return {
      number,
      recused: false,
      caseId: row.id,
      title: `${nameOf(row.candidateId)} · ${row.fromLevel} → ${row.targetLevel}`,
      state: row.state.replace('.', '-'),
      handedIn:
        visible.access('hand-ins') === 'none'
          ? null
          : { count: sheetsHandedIn(facts.seats), of: open.length },
      missing: knowsWho ? late.map(({ personId }) => nameOf(personId)) : [],
      seats: facts.seats
        .filter(({ status }) => status !== 'recused' || visible.reads('recusals'))
        .filter(() => visible.reads('roster'))
        .map(({ seatId, personId, office, status }) => ({ seatId, name: nameOf(personId), office, status })),
      ownSheetOpen: waiting && late.some(({ personId }) => personId === viewer.personId),
      time,
    };
  }
}

/** Of its time no more than when to leave the room and when to come back. */
function recusedModel(number: number, time: AgendaTime | null): AgendaModel {
  const nothing = { caseId: '', title: '', state: '', handedIn: null, missing: [], seats: [] };
  return { number, recused: true, ...nothing, ownSheetOpen: false, time: time && { ...time, oral: null } };
}
