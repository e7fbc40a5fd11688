import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Refused } from '../domain/refusal.js';
import { isAllowed } from '../domain/workflow/allowed-events.js';
import type { CaseEventType } from '../domain/workflow/case-event.js';
import type { Viewer } from '../web/viewer.js';
import { CaseActors } from './case-actor.service.js';
import { CaseBrief } from './case-brief.service.js';
import { CaseForesight } from './case-foresight.service.js';
import type { CaseDutyRow } from './case-duty.entity.js';
import { recordOf } from './case-record.js';
import { CaseRepository } from './case.repository.js';
import { awaitedFrom } from './awaited-from.js';
import { hasPart } from './has-part.js';
import { InboxSources, type InboxItem } from './inbox-sources.js';
import { OpenDuties } from './open-duties.repository.js';
import type { VisibleCase } from './visible-case.js';

/** So many duties of a role are listed; the page of the cycle has all cases. */
const mostByRole = 25;

/** What do I have to do, until when? */
@Injectable()
export class InboxService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly duties: OpenDuties,
    private readonly cases: CaseRepository,
    private readonly briefs: CaseBrief,
    private readonly sources: InboxSources,
    private readonly actors: CaseActors,
    private readonly foresight: CaseForesight,
    private readonly clock: Clock,
  ) {}

  /** The open duties of the viewer, by deadline, overdue first; of those that HR owe by their role the first ones. */
  async items(viewer: Viewer): Promise<InboxItem[]> {
    const items = [...(await this.sources.items(viewer))];
    const rows = await this.duties.byRoleAlone(viewer, mostByRole);
    const duties = [...(await this.duties.others(viewer)), ...rows];
    await this.foresight.ofIds(duties.map(({ caseId }) => caseId));
    for (const duty of duties) {
      const visible = await this.visible(viewer, duty);
      if (visible) items.push(await this.briefs.duty(viewer, visible, duty, this.clock.now()));
    }
    return items.sort(byDeadline);
  }

  /** How many there are, those not listed too. */
  count(viewer: Viewer): Promise<number> {
    // The page of the inbox and the frame around it ask both.
    return this.unitOfWork.remembered(`inbox of ${viewer.accountId}`, 'all', () => this.readCount(viewer));
  }

  private async readCount(viewer: Viewer): Promise<number> {
    const count = await this.duties.countByRoleAlone(viewer);
    let others = 0;
    const duties = await this.duties.others(viewer);
    await this.foresight.ofIds(duties.map(({ caseId }) => caseId));
    for (const duty of duties) if (await this.visible(viewer, duty)) others += 1;
    return (await this.sources.items(viewer)).length + count + others;
  }

  /** A duty of a role is nobody's who has a part of their own in the case, or may not see it. */
  private async visible(viewer: Viewer, duty: CaseDutyRow): Promise<VisibleCase | null> {
    try {
      const visible = await this.cases.findVisible(viewer, duty.caseId);
      const owes =
        duty.role === null ? await this.isTheirs(viewer, visible, duty) : this.holds(viewer, visible, duty);
      return owes ? visible : null;
    } catch (failure) {
      if (failure instanceof Refused) return null;
      throw failure;
    }
  }

  private holds(viewer: Viewer, visible: VisibleCase, { role, event }: CaseDutyRow): boolean {
    if (role === 'secondPerson')
      return awaitedFrom(visible, viewer, this.clock.now()).some(({ act }) => act === event);
    return visible.relations.own.some((relation) => relation === role) && !hasPart(visible);
  }

  /** Who stands in for somebody owes only what can be done in another's place. */
  private async isTheirs(viewer: Viewer, visible: VisibleCase, duty: CaseDutyRow): Promise<boolean> {
    const { personId } = duty;
    if (personId === viewer.personId) return true;
    const { row, facts, relations } = visible;
    const event = duty.event as CaseEventType;
    const actors = await this.actors.actorsOf(viewer, relations, facts);
    return actors
      .filter(({ onBehalfOf }) => onBehalfOf === personId)
      .some((actor) => isAllowed(recordOf(row), event, actor, facts, this.clock.now()));
  }
}

function byDeadline(one: InboxItem, other: InboxItem): number {
  const [first, second] = [one.dueAt ?? '9', other.dueAt ?? '9'];
  return first === second ? 0 : first < second ? -1 : 1;
}
