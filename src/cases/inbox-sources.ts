import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Viewer } from '../web/viewer.js';

/** Something the viewer has to do that is no event of one case: a duty in a session, an item to corroborate. */
export interface InboxItem {
  /** Key of the verb in words. */
  readonly verb: string;
  /** Whom or what it concerns. */
  readonly about: string;
  readonly cycle: string;
  readonly dueAt: string | null;
  readonly dueIn: number | null;
  readonly minutes: number;
  readonly href: string;
}

export interface InboxSource {
  items(viewer: Viewer): Promise<readonly InboxItem[]>;
}

/** Where features add to the inbox what they know. */
@Injectable()
export class InboxSources {
  private readonly sources: InboxSource[] = [];

  constructor(private readonly unitOfWork: UnitOfWork) {}

  register(source: InboxSource): void {
    this.sources.push(source);
  }

  /** The list and its number ask both. */
  items(viewer: Viewer): Promise<readonly InboxItem[]> {
    return this.unitOfWork.remembered(`inbox elsewhere of ${viewer.accountId}`, 'all', () =>
      this.read(viewer),
    );
  }

  private async read(viewer: Viewer): Promise<InboxItem[]> {
    const items: InboxItem[] = [];
    for (const source of this.sources) items.push(...(await source.items(viewer)));
    return items;
  }
}
