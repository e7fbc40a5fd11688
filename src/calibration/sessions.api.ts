import { Controller, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Shows } from '../web/access.js';
import { pageOf, pageQuery, pageSchema, type PageQuery } from '../web/api/cursor-page.js';
import { Asked, Input } from '../web/api/input.js';
import { Api } from '../web/api/operation.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { AgendaService } from './agenda.service.js';
import { AgendaView } from './agenda-view.service.js';
import { plannedSession, type PlannedSession } from './session.input.js';
import { SessionPages } from './session-pages.service.js';
import { SessionPlanning } from './session-planning.service.js';
import { SessionService } from './session.service.js';
import {
  sessionEventBody,
  sessionLineSchema,
  sessionSchema,
  type SessionEventBody,
  type SessionResource,
} from './session.resource.js';

const agendaBody = z.object({ caseIds: z.array(z.string().min(1).max(36)).min(1).max(200) });
type AgendaBody = z.infer<typeof agendaBody>;

/** Sessions: planned, put together, led. */
@Controller('api/sessions')
@Shows('committee-steps', 'roster', 'hand-ins', 'recusals')
export class SessionsApi {
  constructor(
    private readonly pages: SessionPages,
    private readonly agenda: AgendaView,
    private readonly planning: SessionPlanning,
    private readonly assigning: AgendaService,
    private readonly sessions: SessionService,
  ) {}

  @Get()
  @Api({
    id: 'listSessions',
    tag: 'committee',
    summary: 'The sessions that the caller may open, the latest meeting first',
    scope: 'read',
    query: pageQuery,
    response: pageSchema('SessionPage', sessionLineSchema),
  })
  async list(@CurrentViewer() viewer: Viewer, @Asked() query: PageQuery) {
    return pageOf((await this.pages.list(viewer)).sessions, query, ({ id }) => id);
  }

  @Post()
  @Api({
    id: 'planSession',
    tag: 'committee',
    summary: 'Plan a session of a committee',
    scope: 'committee',
    body: plannedSession,
    response: sessionSchema,
    status: 201,
    location: '/api/sessions/{id}',
    refusals: ['meeting-day-past', 'roster-size', 'roster-chair'],
  })
  async plan(@CurrentViewer() viewer: Viewer, @Input() input: PlannedSession): Promise<SessionResource> {
    const { id } = await this.planning.plan(viewer, input);
    return this.show(viewer, id);
  }

  @Get(':id')
  @Api({
    id: 'getSession',
    tag: 'committee',
    summary: 'A session with its agenda',
    scope: 'read',
    response: sessionSchema,
  })
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<SessionResource> {
    const { session, members, leads, waiting, timetable } = await this.pages.head(viewer, id);
    const { name, state, meetingOn, version, published, addendaUntil } = session;
    const agenda = await this.agenda.models(viewer, id);
    return {
      ...{ id, name, state, meetingOn, version, rosterPublished: published, addendaUntil, timetable, leads },
      facilitator: members.facilitator,
      members: members.seats,
      waiting: waiting.map(({ value, label }) => ({ caseId: value, title: label })),
      agenda: agenda.map((one) => ({
        ...one,
        caseId: one.recused ? null : one.caseId,
        state: one.state.replace('-', '.'),
        missing: [...one.missing],
        seats: [...one.seats],
      })),
    };
  }

  @Post(':id/agenda')
  @Api({
    id: 'assignCases',
    tag: 'committee',
    summary: 'Put cases on the agenda, all or none',
    scope: 'committee',
    body: agendaBody,
    response: sessionSchema,
  })
  async assign(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Input() { caseIds }: AgendaBody,
  ): Promise<SessionResource> {
    await this.assigning.assign(viewer, id, caseIds);
    return this.show(viewer, id);
  }

  @Post(':id/events')
  @Api({
    id: 'sendSessionEvent',
    tag: 'committee',
    summary: 'Publish the roster, set time or order, open scoring or the meeting, present a case, close',
    scope: 'committee',
    body: sessionEventBody,
    response: sessionSchema,
    refusals: [
      'conflict',
      'not-in-this-state',
      'agenda-empty',
      'addenda-still-open',
      'timetable-unfit',
      'agenda-changed',
      'case-not-on-agenda',
      'timer-unfit',
    ],
  })
  async send(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Input() { version, ...event }: SessionEventBody,
  ): Promise<SessionResource> {
    await this.sessions.send(viewer, id, event, version);
    return this.show(viewer, id);
  }
}
