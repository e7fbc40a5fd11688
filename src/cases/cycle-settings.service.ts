import { Injectable } from '@nestjs/common';
import { AppealPersonRow } from '../cycles/appeal-person.entity.js';
import { CycleMemberRow } from '../cycles/cycle-member.entity.js';
import { InChargeRow } from '../cycles/in-charge.entity.js';
import { CycleRow } from '../cycles/cycle.entity.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Framework } from '../domain/framework/framework.js';
import { notFound } from '../domain/refusal.js';
import { RulebookService } from '../rulebook/rulebook.service.js';

/** A cycle with the framework it is pinned to. */
export type CycleSetting = CycleRow & { readonly framework: Framework; readonly panelIds: readonly string[] };

/** What cases ask of their cycle. */
@Injectable()
export class CycleSettings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rulebook: RulebookService,
  ) {}

  /** @throws Refused `not-found` */
  async of(cycleId: string): Promise<CycleSetting> {
    const entities = this.unitOfWork.entities();
    const cycle = await entities.findOneBy(CycleRow, { id: cycleId });
    if (!cycle) throw notFound();
    const panel = await entities.find(AppealPersonRow, { where: { cycleId }, order: { personId: 'ASC' } });
    const framework = await this.rulebook.framework(cycle.frameworkVersion);
    return { ...cycle, framework, panelIds: panel.map(({ personId }) => personId) };
  }

  /** The HR people in charge of a target level. */
  async inCharge(cycleId: string, level: string): Promise<string[]> {
    const rows = await this.unitOfWork
      .entities()
      .find(InChargeRow, { where: { cycleId, level }, order: { personId: 'ASC' } });
    return rows.map(({ personId }) => personId);
  }

  /** The cycles that are open. */
  open(): Promise<CycleRow[]> {
    return this.unitOfWork
      .entities()
      .find(CycleRow, { where: { state: 'open' }, order: { nominationsOpenOn: 'ASC', id: 'ASC' } });
  }

  /** Somebody as they take part in the cycle, or null. */
  async member(cycleId: string, personId: string): Promise<CycleMemberRow | null> {
    const member = await this.unitOfWork.entities().findOneBy(CycleMemberRow, { cycleId, personId });
    return member?.removedBy === null ? member : null;
  }
}
