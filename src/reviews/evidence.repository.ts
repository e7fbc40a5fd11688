import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { Random } from '../config/random.js';
import { listsById } from '../database/by-id.js';
import { Lookup } from '../database/lookup.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { notFound, Refused } from '../domain/refusal.js';
import { EvidenceRow } from './evidence.entity.js';

export type EvidenceWords = Pick<
  EvidenceRow,
  | 'form'
  | 'title'
  | 'periodFrom'
  | 'periodTo'
  | 'role'
  | 'outcomeBefore'
  | 'outcomeAfter'
  | 'criteria'
  | 'body'
  | 'fileId'
  | 'corroboratorId'
  | 'warningAccepted'
>;

const evidenceOfCase = new Lookup(EvidenceRow, ['caseId'], ['number']);

const tables = ['evidence'];
const keyOf = (caseId: string): string => `evidence ${caseId}`;

/** Evidence by case. Who may read it is asked before. */
@Injectable()
export class EvidenceRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  async ofCase(caseId: string): Promise<EvidenceRow[]> {
    const rows = await this.unitOfWork.remembered(keyOf(caseId), tables, () =>
      evidenceOfCase.rows(this.unitOfWork.entities(), { caseId }),
    );
    return [...rows];
  }

  /** Reads together what {@link ofCase} is asked for next. */
  async foresee(caseIds: readonly string[]): Promise<void> {
    await this.unitOfWork.rememberedEach(caseIds, {
      key: keyOf,
      tables,
      read: async (ids) =>
        listsById(
          ids,
          await evidenceOfCase.rowsOfAny(this.unitOfWork.entities(), ids),
          ({ caseId }) => caseId,
        ),
    });
  }

  /** @throws Refused `not-found` */
  async find(caseId: string, id: string): Promise<EvidenceRow> {
    const row = await this.unitOfWork.entities().findOneBy(EvidenceRow, { caseId, id });
    if (!row) throw notFound();
    return row;
  }

  /** The cases with an item that names somebody as its corroborator. */
  async casesOfCorroborator(corroboratorId: string): Promise<string[]> {
    const rows = await this.unitOfWork
      .entities()
      .find(EvidenceRow, { select: { id: true, caseId: true }, where: { corroboratorId } });
    return rows.map(({ caseId }) => caseId);
  }

  /** What waits for somebody's confirmation. */
  askedOf(corroboratorId: string): Promise<EvidenceRow[]> {
    return this.unitOfWork.entities().find(EvidenceRow, {
      where: { corroboratorId, corroboration: 'asked' },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  async add(caseId: string, authorId: string, words: EvidenceWords): Promise<EvidenceRow> {
    const entities = this.unitOfWork.require('EvidenceRepository.add');
    const highest = await entities.maximum(EvidenceRow, 'number', { caseId });
    const row: EvidenceRow = {
      ...words,
      id: this.random.uuid(),
      caseId,
      authorId,
      number: (highest ?? 0) + 1,
      corroboration: words.corroboratorId === null ? 'none' : 'asked',
      corroboratedAt: null,
      corroborationWords: '',
      version: 1,
      createdAt: this.clock.now().toISOString(),
    };
    await entities.insert(EvidenceRow, row);
    return row;
  }

  /** @throws Refused `conflict` when the item has changed since it was read */
  async change(
    row: EvidenceRow,
    changes: Partial<Omit<EvidenceRow, 'id' | 'caseId' | 'number' | 'version'>>,
  ): Promise<void> {
    const { affected } = await this.unitOfWork
      .require('EvidenceRepository.change')
      .update(EvidenceRow, { id: row.id, version: row.version }, { ...changes, version: row.version + 1 });
    if (affected !== 1) throw new Refused({ code: 'conflict' });
  }

  async remove(row: EvidenceRow): Promise<void> {
    await this.unitOfWork.require('EvidenceRepository.remove').delete(EvidenceRow, { id: row.id });
  }
}
