import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { AppealPersonRow } from '../cycles/appeal-person.entity.js';
import { CycleMemberRow } from '../cycles/cycle-member.entity.js';
import { InChargeRow } from '../cycles/in-charge.entity.js';
import { CycleRow } from '../cycles/cycle.entity.js';
import { byId } from '../database/by-id.js';
import { Lookup } from '../database/lookup.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Framework } from '../domain/framework/framework.js';
import { notFound } from '../domain/refusal.js';
import { RulebookService } from '../rulebook/rulebook.service.js';

/** A cycle with the framework it is pinned to. */
export type CycleSetting = CycleRow & { readonly framework: Framework; readonly panelIds: readonly string[] };

const cycleById = new Lookup(CycleRow, ['id']);
const panelOfCycle = new Lookup(AppealPersonRow, ['cycleId'], ['personId']);
const inChargeOfLevel = new Lookup(InChargeRow, ['cycleId', 'level'], ['personId']);

/** What cases ask of their cycle. */
@Injectable()
export class CycleSettings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rulebook: RulebookService,
  ) {}

  /** @throws Refused `not-found` */
  of(cycleId: string): Promise<CycleSetting> {
    const tables = ['cycle', 'cycle_appeal_person'];
    return this.unitOfWork.remembered(`cycle ${cycleId}`, tables, () => this.read(cycleId));
  }

  private async read(cycleId: string): Promise<CycleSetting> {
    const entities = this.unitOfWork.entities();
    const cycle = await cycleById.first(entities, { id: cycleId });
    if (!cycle) throw notFound();
    const panel = await panelOfCycle.rows(entities, { cycleId });
    const framework = await this.rulebook.framework(cycle.frameworkVersion);
    return { ...cycle, framework, panelIds: panel.map(({ personId }) => personId) };
  }

  /** The HR people in charge of a target level. */
  inCharge(cycleId: string, level: string): Promise<string[]> {
    const key = `in charge ${cycleId} ${level}`;
    return this.unitOfWork.remembered(key, ['cycle_in_charge'], () => this.readInCharge(cycleId, level));
  }

  private async readInCharge(cycleId: string, level: string): Promise<string[]> {
    const rows = await inChargeOfLevel.rows(this.unitOfWork.entities(), { cycleId, level });
    return rows.map(({ personId }) => personId);
  }

  /** The cycles that are open. */
  open(): Promise<CycleRow[]> {
    return this.unitOfWork.remembered('open cycles', ['cycle'], () =>
      this.unitOfWork
        .entities()
        .find(CycleRow, { where: { state: 'open' }, order: { nominationsOpenOn: 'ASC', id: 'ASC' } }),
    );
  }

  /** Somebody as they take part in the cycle, or null. */
  async member(cycleId: string, personId: string): Promise<CycleMemberRow | null> {
    return (await this.members(cycleId, [personId])).get(personId) ?? null;
  }

  /** Those of some people who take part in the cycle, by person. */
  members(cycleId: string, personIds: readonly string[]): Promise<Map<string, CycleMemberRow>> {
    return this.unitOfWork.rememberedEach(personIds, {
      key: (id) => `member ${id} of ${cycleId}`,
      tables: ['cycle_member'],
      read: async (ids) => {
        const where = { cycleId, personId: In([...ids]), removedBy: IsNull() };
        const members = await this.unitOfWork.entities().findBy(CycleMemberRow, where);
        return byId(members, ({ personId }) => personId);
      },
    });
  }
}
