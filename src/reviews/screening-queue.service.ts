import { Injectable } from '@nestjs/common';
import { InboxService } from '../cases/inbox.service.js';
import type { Viewer } from '../web/viewer.js';

export interface ScreeningPlace {
  /** How many packets wait for the viewer, this one included. */
  readonly left: number;
  readonly nextHref: string | null;
  readonly previousHref: string | null;
}

/** The packets that wait for the viewer's screening, in the order of their inbox. */
@Injectable()
export class ScreeningQueue {
  constructor(private readonly inbox: InboxService) {}

  async around(viewer: Viewer, caseId: string): Promise<ScreeningPlace> {
    const all = (await this.inbox.items(viewer))
      .map(({ href }) => href)
      .filter((href) => href.endsWith('/screening'));
    const place = all.indexOf(`/cases/${caseId}/screening`);
    return {
      left: all.length,
      nextHref: all[place + 1] ?? null,
      previousHref: all[place - 1] ?? null,
    };
  }

  /** Where to go once a packet is done: the next one, or the inbox. */
  async after(viewer: Viewer): Promise<string> {
    const items = await this.inbox.items(viewer);
    return items.find(({ href }) => href.endsWith('/screening'))?.href ?? '/inbox';
  }
}
