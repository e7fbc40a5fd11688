import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { Random } from '../config/random.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { notFound, Refused } from '../domain/refusal.js';
import type { MeetingFacts } from '../domain/workflow/session-facts.js';
import { decideSession } from '../domain/workflow/decide-session.js';
import { startSession } from '../domain/workflow/start-session.js';
import { CommitteeMemberRow } from '../cycles/committee-member.entity.js';
import { CommitteeRow } from '../cycles/committee.entity.js';
import type { Viewer } from '../web/viewer.js';
import { sessionActor } from './session-actor.js';
import { SessionFactsLoader } from './session-facts.service.js';
import type { PlannedSession } from './session.input.js';
import { SessionRepository, sessionColumns } from './session.repository.js';
import type { SessionRow } from './session.entity.js';

/**
 * Begins sessions: committee, facilitator and day. The roster is taken over from the committee as it is now, time and place from
 * the cycle's last session that has them.
 */
@Injectable()
export class SessionPlanning {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionRepository,
    private readonly facts: SessionFactsLoader,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** @throws Refused `not-found` for a committee that the cycle hasn't, or what the machine says */
  plan(viewer: Viewer, planned: PlannedSession): Promise<SessionRow> {
    return this.unitOfWork.run(async () => {
      const committee = await this.committee(planned);
      const frame = await this.frameOf(planned, committee);
      const members = await this.roster(committee.id, frame.id);
      const facts = await this.facts.load({ ...unstarted, ...frame }, members);
      const { record, log } = await this.begin(viewer, planned.cycleId, facts);
      const row = { ...unstarted, ...frame, ...sessionColumns(record) };
      await this.sessions.insert(row, members, log);
      return row;
    });
  }

  private async begin(viewer: Viewer, cycleId: string, facts: MeetingFacts) {
    const now = this.clock.now();
    const actor = sessionActor(viewer, null);
    const start = startSession(actor, facts, now);
    if (!start.moved) throw new Refused(start.refusal);
    const timetables = (await this.sessions.ofCycle(cycleId)).map(
      ({ snapshot }) => snapshot.context.timetable,
    );
    const timetable = timetables.findLast((known) => known !== undefined);
    if (!timetable) return start;
    const timed = decideSession(start.record, { type: 'SET_TIMETABLE', timetable }, actor, facts, now);
    return timed.moved ? { record: timed.record, log: [...start.log, ...timed.log] } : start;
  }

  private async committee({ cycleId, committeeId }: PlannedSession): Promise<CommitteeRow> {
    const committee = await this.unitOfWork.entities().findOneBy(CommitteeRow, { id: committeeId, cycleId });
    if (!committee) throw notFound();
    return committee;
  }

  private async frameOf({ cycleId, meetingOn, facilitatorId }: PlannedSession, committee: CommitteeRow) {
    const last = (await this.sessions.ofCycle(cycleId)).at(-1);
    return {
      id: this.random.uuid(),
      cycleId,
      number: (last?.number ?? 0) + 1,
      committeeId: committee.id,
      facilitatorId: facilitatorId ?? committee.facilitatorId,
      meetingOn,
      createdAt: this.clock.now().toISOString(),
    };
  }

  private async roster(committeeId: string, sessionId: string) {
    const members = await this.unitOfWork
      .entities()
      .find(CommitteeMemberRow, { where: { committeeId }, order: { number: 'ASC' } });
    return members.map(({ personId, number, office, rank }) => ({
      sessionId,
      personId,
      number,
      office,
      rank,
    }));
  }
}

/** A session before its machine has said anything. */
const unstarted = {
  state: 'planned',
  rosterPublishedAt: null,
  addendaUntil: null,
  presentedCaseId: null,
  closedAt: null,
  machineVersion: 0,
  version: 1,
  snapshot: {
    status: 'active',
    value: 'planned',
    context: { steps: 0, rosterPublishedAt: null, addendaUntil: null, presentedCaseId: null },
    historyValue: {},
  },
} satisfies Partial<SessionRow>;
