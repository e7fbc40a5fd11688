import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { AppealPersonRow } from '../cycles/appeal-person.entity.js';
import { CycleMemberRow } from '../cycles/cycle-member.entity.js';
import { InChargeRow } from '../cycles/in-charge.entity.js';
import { CycleRow } from '../cycles/cycle.entity.js';
import { byId } from '../database/by-id.js';
import { Lookup } from '../database/lookup.js';
import { Statement } from '../database/statement.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Framework } from '../domain/framework/framework.js';
import { notFound } from '../domain/refusal.js';
import { RulebookService } from '../rulebook/rulebook.service.js';

/** A cycle with the framework it is pinned to, and who holds its offices. */
export type CycleSetting = CycleRow & {
  readonly framework: Framework;
  readonly panelIds: readonly string[];
  /** The HR people in charge, by target level. */
  readonly inCharge: ReadonlyMap<string, readonly string[]>;
};

const cycleById = new Lookup(CycleRow, ['id']);
const panelOfCycle = new Lookup(AppealPersonRow, ['cycleId'], ['personId']);
const inChargeOfCycle = new Lookup(InChargeRow, ['cycleId'], ['level', 'personId']);
const versionOfCycle = new Statement('SELECT "version" FROM "cycle" WHERE "id" = :cycleId');

/** What cases ask of their cycle. */
@Injectable()
export class CycleSettings {
  /** What was committed when it was read last, by cycle: nothing of it changes without the version of the cycle. */
  private readonly known = new Map<string, CycleSetting>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rulebook: RulebookService,
  ) {}

  /** Shared by all who ask: nobody may change it. @throws Refused `not-found` */
  of(cycleId: string): Promise<CycleSetting> {
    const tables = ['cycle', 'cycle_appeal_person', 'cycle_in_charge'];
    return this.unitOfWork.remembered(`cycle ${cycleId}`, tables, () => this.current(cycleId));
  }

  private async current(cycleId: string): Promise<CycleSetting> {
    const known = this.known.get(cycleId);
    if (!known) return this.read(cycleId);
    const entities = this.unitOfWork.entities();
    const [row] = await versionOfCycle.rows<{ version: number }>(entities, { cycleId });
    return row?.version === known.version ? known : this.read(cycleId);
  }

  private async read(cycleId: string): Promise<CycleSetting> {
    const entities = this.unitOfWork.entities();
    const cycle = await cycleById.first(entities, { id: cycleId });
    if (!cycle) throw notFound();
    const panel = await panelOfCycle.rows(entities, { cycleId });
    const inCharge = await inChargeOfCycle.rows(entities, { cycleId });
    const setting = {
      ...cycle,
      framework: await this.rulebook.framework(cycle.frameworkVersion),
      panelIds: panel.map(({ personId }) => personId),
      inCharge: byLevel(inCharge),
    };
    // What a unit has written may still be undone.
    this.unitOfWork.afterCommit(() => this.known.set(cycleId, setting));
    return setting;
  }

  /** The HR people in charge of a target level. */
  async inCharge(cycleId: string, level: string): Promise<readonly string[]> {
    return (await this.of(cycleId)).inCharge.get(level) ?? [];
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

function byLevel(rows: readonly InChargeRow[]): Map<string, string[]> {
  const people = new Map<string, string[]>();
  for (const { level, personId } of rows) people.set(level, [...(people.get(level) ?? []), personId]);
  return people;
}
