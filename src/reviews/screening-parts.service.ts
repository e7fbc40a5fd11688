import { Injectable } from '@nestjs/common';
import type { CaseRow } from '../cases/case.entity.js';
import { CycleSettings } from '../cases/cycle-settings.service.js';
import { levelOf } from '../domain/framework/framework.js';
import type { Viewer } from '../web/viewer.js';
import { PacketBuilder } from './packet-builder.service.js';

export interface CheckItem {
  readonly value: string;
  readonly label: string;
}

/** What to look at before the committee does: raised flags, and musts that are not met or unknown. */
@Injectable()
export class ScreeningParts {
  constructor(
    private readonly builder: PacketBuilder,
    private readonly cycles: CycleSettings,
  ) {}

  async checklist(row: CaseRow, { language }: Viewer): Promise<CheckItem[]> {
    const { evaluation } = await this.builder.prepare(row);
    const { framework } = await this.cycles.of(row.cycleId);
    const raised = evaluation.flags.filter(({ outcome }) => outcome === 'raised').map(({ id }) => id);
    const flags = framework.flags.filter(({ id }) => raised.includes(id)).map((flag) => flag[language]);
    const open = new Set(evaluation.criteria.filter(({ outcome }) => outcome !== 'met').map(({ id }) => id));
    const musts = levelOf(framework, row.targetLevel)
      .required.filter(({ id, must }) => must && open.has(id))
      .map((criterion) => criterion[language]);
    return [...flags, ...musts].map((text) => ({ value: text.slice(0, 200), label: text }));
  }
}
