import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import type { ActOfTwo } from '../domain/workflow/second-person.js';
import type { Viewer } from '../web/viewer.js';
import { awaitedFrom } from './awaited-from.js';
import { CaseHistory } from './case-history.service.js';
import type { VisibleCase } from './visible-case.js';

/** What somebody else began and the viewer may confirm: who asks, since when, and why. */
export interface ActToConfirm {
  readonly type: ActOfTwo;
  readonly begunById: string;
  readonly begunBy: string;
  /** ISO UTC. */
  readonly begunAt: string;
  readonly reason: string;
}

/** The question that a case puts to its second person. */
@Injectable()
export class ActsToConfirm {
  constructor(
    private readonly history: CaseHistory,
    private readonly clock: Clock,
  ) {}

  async of(visible: VisibleCase, viewer: Viewer): Promise<ActToConfirm[]> {
    const awaited = awaitedFrom(visible, viewer, this.clock.now());
    if (awaited.length === 0) return [];
    const lines = await this.history.of(visible, viewer);
    return awaited.flatMap(({ act, begunBy }) => {
      const begun = lines.findLast(({ line }) => line.type === act);
      if (!begun) return [];
      const { line, actor, words } = begun;
      return [{ type: act, begunById: begunBy, begunBy: actor, begunAt: line.time, reason: words }];
    });
  }
}
