import { Injectable } from '@nestjs/common';
import type { Framework } from '../../domain/framework/framework.js';
import { notFound } from '../../domain/refusal.js';
import { FrameworkVersionsRepository } from '../../rulebook/framework-versions.repository.js';
import { RulebookService } from '../../rulebook/rulebook.service.js';
import type { Viewer } from '../../web/viewer.js';
import { WhatIf } from './what-if.service.js';
import { whatIfView } from './what-if.view.js';

/** The page on which a version is tried out on a cycle. */
@Injectable()
export class WhatIfPages {
  constructor(
    private readonly whatIf: WhatIf,
    private readonly rulebook: RulebookService,
    private readonly versions: FrameworkVersionsRepository,
  ) {}

  /** The choice alone, or with what was found. @throws not-found for whoever is neither HR nor auditor */
  async page(viewer: Viewer, version: string | undefined, cycleId: string | undefined) {
    const choice = await this.choice(viewer, version, cycleId);
    if (!version || !cycleId) return { ...choice, result: null, draftName: false };
    const framework = await this.rulebook.find(version);
    if (!framework) throw notFound();
    return { ...choice, result: await this.result(viewer, cycleId, framework), draftName: false };
  }

  /** A draft tried out, with the choice of published versions beside it. */
  async ofDraft(viewer: Viewer, cycleId: string, draft: Framework) {
    const choice = await this.choice(viewer, undefined, cycleId);
    return { ...choice, result: await this.result(viewer, cycleId, draft), draftName: true };
  }

  /** The page without a result, beside a refusal. */
  async choice(viewer: Viewer, version?: string, cycleId?: string) {
    const cycles = await this.whatIf.cyclesOf(viewer);
    const publications = await this.versions.publications();
    const known = publications.flatMap(({ version: value, number }) => (value ? [{ value, number }] : []));
    const latest = [...new Map(known.toReversed().map((one) => [one.value, one])).values()].toReversed();
    return {
      cycles: cycles
        .filter(({ state }) => state !== 'cancelled')
        .map(({ id, name }) => ({ value: id, label: name, chosen: id === cycleId })),
      versions: latest.map(({ value, number }) => ({
        value,
        label: `${number} · ${value.slice(0, 12)}`,
        chosen: value === version,
      })),
    };
  }

  private async result(viewer: Viewer, cycleId: string, framework: Framework) {
    return whatIfView(await this.whatIf.run(viewer, cycleId, framework), viewer.language);
  }
}
