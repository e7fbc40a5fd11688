import type { SessionFit } from './session-fit.js';
import type { SpreadCase, SpreadSession } from './spread.js';

/** A session in which a case may be heard, and what that means. */
export interface Option extends SessionFit {
  readonly sessionId: string;
}

/** What a recused seat weighs, a department in one more session, and a level in one more session. */
const weights = { recusal: 5, department: 4, level: 2 } as const;

interface Agenda {
  readonly session: SpreadSession;
  readonly caseIds: Set<string>;
  readonly departments: Map<string, number>;
  readonly levels: Map<string, number>;
}

/** Agendas being filled: who lies where, and what one case more or less would cost. */
export class Filling {
  private readonly agendas: ReadonlyMap<string, Agenda>;
  private readonly where = new Map<string, string>();

  constructor(sessions: readonly SpreadSession[]) {
    this.agendas = new Map(sessions.map((session) => [session.sessionId, agendaOf(session)]));
  }

  placement(): ReadonlyMap<string, string> {
    return this.where;
  }

  sessionOf({ caseId }: SpreadCase): string | null {
    return this.where.get(caseId) ?? null;
  }

  /** Cases placed in the session, in the order in which they came. */
  placedIn(sessionId: string): readonly string[] {
    return [...this.agenda(sessionId).caseIds];
  }

  room(sessionId: string): number {
    const { session, caseIds } = this.agenda(sessionId);
    return session.capacity - session.held.length - caseIds.size;
  }

  /** How full a session is, from 0 to 1. */
  share(sessionId: string): number {
    const { capacity } = this.agenda(sessionId).session;
    return capacity === 0 ? 1 : 1 - this.room(sessionId) / capacity;
  }

  put(one: SpreadCase, sessionId: string): void {
    const agenda = this.agenda(sessionId);
    agenda.caseIds.add(one.caseId);
    count(agenda, one, 1);
    this.where.set(one.caseId, sessionId);
  }

  take(one: SpreadCase): void {
    const sessionId = this.where.get(one.caseId);
    if (sessionId === undefined) return;
    const agenda = this.agenda(sessionId);
    agenda.caseIds.delete(one.caseId);
    count(agenda, one, -1);
    this.where.delete(one.caseId);
  }

  /** What the case adds where it is not yet; what it would save where it lies, once it is taken out. */
  cost(one: SpreadCase, { sessionId, recusals }: Pick<Option, 'sessionId' | 'recusals'>): number {
    const { departments, levels } = this.agenda(sessionId);
    return (
      recusals * weights.recusal +
      (departments.get(one.department) ? 0 : weights.department) +
      (levels.get(one.targetLevel) ? 0 : weights.level)
    );
  }

  private agenda(sessionId: string): Agenda {
    const agenda = this.agendas.get(sessionId);
    if (!agenda) throw new Error(`The session ${sessionId} is not among those to be filled.`);
    return agenda;
  }
}

function agendaOf(session: SpreadSession): Agenda {
  const agenda: Agenda = { session, caseIds: new Set(), departments: new Map(), levels: new Map() };
  for (const held of session.held) count(agenda, held, 1);
  return agenda;
}

function count(
  { departments, levels }: Agenda,
  { department, targetLevel }: Pick<SpreadCase, 'department' | 'targetLevel'>,
  by: 1 | -1,
): void {
  departments.set(department, (departments.get(department) ?? 0) + by);
  levels.set(targetLevel, (levels.get(targetLevel) ?? 0) + by);
}
