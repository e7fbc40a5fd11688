import { Injectable } from '@nestjs/common';
import { notFound } from '../domain/refusal.js';
import { hasRole, type Viewer } from '../web/viewer.js';
import type { SessionMemberRow } from './session-member.entity.js';
import { SessionRepository } from './session.repository.js';
import type { SessionRow } from './session.entity.js';

/** What somebody has to do with a session. Each of its cases is asked for on its own. */
export type SessionRelation = 'facilitator' | 'hr' | 'auditor' | 'member';

/** Who may know that a session exists: its facilitator, its members, HR and auditors. */
@Injectable()
export class SessionAccess {
  constructor(private readonly sessions: SessionRepository) {}

  /** @throws Refused `not-found` */
  async require(viewer: Viewer, sessionId: string): Promise<SessionRow> {
    const row = await this.sessions.load(sessionId);
    if ((await this.relations(viewer, row)).length === 0) throw notFound();
    return row;
  }

  async relations(viewer: Viewer, row: SessionRow): Promise<SessionRelation[]> {
    const relations: SessionRelation[] = [];
    if (viewer.personId !== null && viewer.personId === row.facilitatorId) relations.push('facilitator');
    if (hasRole(viewer, 'hr')) relations.push('hr');
    if (hasRole(viewer, 'auditor')) relations.push('auditor');
    if (await this.isMember(viewer, row.id)) relations.push('member');
    return relations;
  }

  /** Whether the viewer leads the session: its facilitator, and HR. */
  async leads(viewer: Viewer, row: SessionRow): Promise<boolean> {
    const relations = await this.relations(viewer, row);
    return relations.includes('facilitator') || relations.includes('hr');
  }

  /** The sessions that the viewer may open, the latest meeting first. */
  async list(viewer: Viewer): Promise<SessionRow[]> {
    const rows = await this.sessions.all();
    if (hasRole(viewer, 'hr') || hasRole(viewer, 'auditor')) return rows;
    const open: SessionRow[] = [];
    for (const row of rows) {
      if ((await this.relations(viewer, row)).length > 0) open.push(row);
    }
    return open;
  }

  /** The roster, in its order. */
  members(sessionId: string): Promise<SessionMemberRow[]> {
    return this.sessions.members(sessionId);
  }

  private async isMember(viewer: Viewer, sessionId: string): Promise<boolean> {
    if (viewer.personId === null) return false;
    const members = await this.sessions.members(sessionId);
    return members.some(({ personId }) => personId === viewer.personId);
  }
}
