import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseStore } from '../cases/case-store.service.js';
import { CycleSettings } from '../cases/cycle-settings.service.js';
import { InboxSources, type InboxItem } from '../cases/inbox-sources.js';
import type { Viewer } from '../web/viewer.js';
import { EvidenceRepository } from './evidence.repository.js';

/** Items that wait for the viewer's confirmation. */
@Injectable()
export class CorroborationInbox implements OnModuleInit {
  constructor(
    private readonly sources: InboxSources,
    private readonly evidence: EvidenceRepository,
    private readonly store: CaseStore,
    private readonly cycles: CycleSettings,
  ) {}

  onModuleInit(): void {
    this.sources.register({ items: (viewer) => this.items(viewer) });
  }

  private async items({ personId }: Viewer): Promise<InboxItem[]> {
    if (personId === null) return [];
    const items: InboxItem[] = [];
    for (const { id, caseId, title } of await this.evidence.askedOf(personId)) {
      const row = await this.store.load(caseId);
      if (row.final || row.packetHash !== null || row.submittedAt === null) continue;
      const cycle = (await this.cycles.of(row.cycleId)).name;
      const href = `/cases/${caseId}/evidence/${id}/corroboration`;
      items.push({
        verb: 'reviews.duties.corroborate',
        about: title,
        cycle,
        dueAt: null,
        dueIn: null,
        minutes: 5,
        href,
      });
    }
    return items;
  }
}
