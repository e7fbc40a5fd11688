import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { Refused } from '../domain/refusal.js';
import type { Viewer } from '../web/viewer.js';
import { CaseBrief } from './case-brief.service.js';
import type { CaseDutyRow } from './case-duty.entity.js';
import { CaseRepository } from './case.repository.js';
import { InboxSources, type InboxItem } from './inbox-sources.js';
import { OpenDuties } from './open-duties.repository.js';
import type { VisibleCase } from './visible-case.js';

/** What do I have to do, until when? */
@Injectable()
export class InboxService {
  constructor(
    private readonly duties: OpenDuties,
    private readonly cases: CaseRepository,
    private readonly briefs: CaseBrief,
    private readonly sources: InboxSources,
    private readonly clock: Clock,
  ) {}

  /** The open duties of the viewer, by deadline, overdue first. */
  async items(viewer: Viewer): Promise<InboxItem[]> {
    const items = [...(await this.sources.items(viewer))];
    for (const duty of await this.duties.of(viewer)) {
      const visible = await this.visible(viewer, duty);
      if (visible) items.push(await this.briefs.duty(viewer, visible, duty, this.clock.now()));
    }
    return items.sort(byDeadline);
  }

  /** How many there are, for the frame. */
  async count(viewer: Viewer): Promise<number> {
    return (await this.items(viewer)).length;
  }

  /** A duty of a role is nobody's who has a part of their own in the case, or may not see it. */
  private async visible(viewer: Viewer, { caseId, role }: CaseDutyRow): Promise<VisibleCase | null> {
    try {
      const visible = await this.cases.findVisible(viewer, caseId);
      const { own } = visible.relations;
      const holds =
        role === 'ratifier' ? own.includes('ratifier') : own.includes('hr') || own.includes('ratifier');
      return role === null || (holds && !hasPart(visible)) ? visible : null;
    } catch (failure) {
      if (failure instanceof Refused) return null;
      throw failure;
    }
  }
}

function hasPart({ relations }: VisibleCase): boolean {
  return relations.own.some((relation) => personal.has(relation));
}

const personal = new Set<string>([
  'candidate',
  'manager',
  'line-above',
  'nominator',
  'sponsor',
  'peer',
  'corroborator',
  'recused-seat',
]);

function byDeadline(one: InboxItem, other: InboxItem): number {
  const [first, second] = [one.dueAt ?? '9', other.dueAt ?? '9'];
  return first === second ? 0 : first < second ? -1 : 1;
}
