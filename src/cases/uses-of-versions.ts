import { Injectable, type OnModuleInit } from '@nestjs/common';
import { readsCycleOf } from '../cycles/cycle-scope.js';
import { CycleRepository } from '../cycles/cycle.repository.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { VersionUses, type VersionUse } from '../rulebook/version-uses.js';
import type { Viewer } from '../web/viewer.js';
import { CaseRow } from './case.entity.js';

/** Tells the rulebook which cycles, with how many cases, stand on a version. */
@Injectable()
export class UsesOfVersions implements OnModuleInit {
  constructor(
    private readonly uses: VersionUses,
    private readonly cycles: CycleRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.uses.register((viewer) => this.of(viewer));
  }

  private async of(viewer: Viewer): Promise<ReadonlyMap<string, readonly VersionUse[]>> {
    const read = (await this.cycles.all()).filter(({ departments }) => readsCycleOf(viewer, departments));
    const cases = await this.cases();
    const uses = read.map(({ id, name, state, frameworkVersion }) => ({
      version: frameworkVersion,
      use: { cycleId: id, name, state, cases: cases.get(id) ?? 0 },
    }));
    const byVersion = Map.groupBy(uses, ({ version }) => version);
    return new Map([...byVersion].map(([version, group]) => [version, group.map(({ use }) => use)]));
  }

  /** A draft is nobody's business but its nominator's. */
  private async cases(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.unitOfWork
      .entities()
      .createQueryBuilder(CaseRow, 'one')
      .select('one.cycleId', 'cycleId')
      .addSelect('COUNT(*)', 'cases')
      .where('one.submittedAt IS NOT NULL')
      .groupBy('one.cycleId')
      .getRawMany<{ cycleId: string; cases: number | string }>();
    return new Map(rows.map(({ cycleId, cases }) => [cycleId, Number(cases)]));
  }
}
