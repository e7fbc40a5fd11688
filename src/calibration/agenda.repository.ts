import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { CaseRow } from '../cases/case.entity.js';
import { Clock } from '../config/clock.js';
import { Random } from '../config/random.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { AgendaItemRow } from './agenda-item.entity.js';

/** One line of an agenda with the case as it stands. */
export interface AgendaLine {
  readonly item: AgendaItemRow;
  readonly row: CaseRow;
}

/** Which cases a session hears, in which order. */
@Injectable()
export class AgendaRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** What is on the agenda and has not moved on, in its order. */
  async open(sessionId: string): Promise<AgendaLine[]> {
    return this.lines(await this.items(sessionId, true));
  }

  /** Everything that ever was on the agenda, in its order. */
  async all(sessionId: string): Promise<AgendaLine[]> {
    return this.lines(await this.items(sessionId, false));
  }

  /** Every line that ever was on the agenda, in its order, without the cases. */
  allItems(sessionId: string): Promise<AgendaItemRow[]> {
    return this.items(sessionId, false);
  }

  /** The open line of a case, wherever it is. */
  openItemOf(caseId: string): Promise<AgendaItemRow | null> {
    return this.unitOfWork.entities().findOneBy(AgendaItemRow, { caseId, leftAt: IsNull() });
  }

  /** Every line of a case, on whichever agenda, in the order in which they came. */
  async linesOf(caseId: string): Promise<AgendaItemRow[]> {
    const items = await this.unitOfWork.entities().findBy(AgendaItemRow, { caseId });
    const place = ({ addedAt, leftAt }: AgendaItemRow) => `${addedAt} ${leftAt ?? 'open'}`;
    return items.sort((one, other) => (place(one) < place(other) ? -1 : 1));
  }

  async add(sessionId: string, caseId: string, revision: number): Promise<AgendaItemRow> {
    const entities = this.unitOfWork.require('AgendaRepository.add');
    const item: AgendaItemRow = {
      id: this.random.uuid(),
      sessionId,
      caseId,
      revision,
      number: (await this.lastNumber(sessionId)) + 1,
      addedAt: this.clock.now().toISOString(),
      leftAt: null,
      leftBecause: null,
    };
    await entities.insert(AgendaItemRow, item);
    return item;
  }

  /** Marks the case's open line, if there is one. */
  async leave(caseId: string, leftBecause: NonNullable<AgendaItemRow['leftBecause']>): Promise<void> {
    const leftAt = this.clock.now().toISOString();
    await this.unitOfWork
      .require('AgendaRepository.leave')
      .update(AgendaItemRow, { caseId, leftAt: IsNull() }, { leftAt, leftBecause });
  }

  /** Gives the open lines their numbers anew: the first of `numbers`, as they were, gets the smallest of them. */
  async reorder(sessionId: string, numbers: readonly number[]): Promise<void> {
    const entities = this.unitOfWork.require('AgendaRepository.reorder');
    const open = await this.items(sessionId, true);
    const places = open.map(({ number }) => number);
    const beyond = (await this.lastNumber(sessionId)) + 1;
    const moving = open
      .map((item) => ({
        id: item.id,
        from: item.number,
        to: places[numbers.indexOf(item.number)] ?? item.number,
      }))
      .filter(({ from, to }) => from !== to);
    // Numbers are unique at every moment, so all step aside first.
    for (const { id, from } of moving)
      await entities.update(AgendaItemRow, { id }, { number: beyond + from });
    for (const { id, to } of moving) await entities.update(AgendaItemRow, { id }, { number: to });
  }

  private async lines(items: readonly AgendaItemRow[]): Promise<AgendaLine[]> {
    const ids = items.map(({ caseId }) => caseId);
    const rows = await this.unitOfWork.entities().findBy(CaseRow, { id: In(ids) });
    const byId = new Map(rows.map((row) => [row.id, row]));
    return items.flatMap((item) => {
      const row = byId.get(item.caseId);
      return row ? [{ item, row }] : [];
    });
  }

  private items(sessionId: string, open: boolean): Promise<AgendaItemRow[]> {
    return this.unitOfWork.entities().find(AgendaItemRow, {
      where: { sessionId, ...(open && { leftAt: IsNull() }) },
      order: { number: 'ASC' },
    });
  }

  private async lastNumber(sessionId: string): Promise<number> {
    const last = await this.unitOfWork
      .entities()
      .findOne(AgendaItemRow, { where: { sessionId }, order: { number: 'DESC' } });
    return last?.number ?? 0;
  }
}
