import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { Random } from '../config/random.js';
import { listsById } from '../database/by-id.js';
import { Lookup } from '../database/lookup.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Refused } from '../domain/refusal.js';
import { ReviewRow, type ReviewKind } from './review.entity.js';

const reviewsOfCase = new Lookup(ReviewRow, ['caseId'], ['id']);

const tables = ['review'];
const keyOf = (caseId: string): string => `reviews ${caseId}`;

/** Reviews by case. Who may read one is asked before: these rows know nothing of readers. */
@Injectable()
export class ReviewRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** In an order by chance that stays: ids are random. */
  async ofCase(caseId: string): Promise<ReviewRow[]> {
    const rows = await this.unitOfWork.remembered(keyOf(caseId), tables, () =>
      reviewsOfCase.rows(this.unitOfWork.entities(), { caseId }),
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
          await reviewsOfCase.rowsOfAny(this.unitOfWork.entities(), ids),
          ({ caseId }) => caseId,
        ),
    });
  }

  /** The cases in which somebody was asked for words as a peer. */
  async casesOfPeer(authorId: string): Promise<string[]> {
    const rows = await this.unitOfWork
      .entities()
      .find(ReviewRow, { select: { id: true, caseId: true }, where: { authorId, kind: 'peer' } });
    return rows.map(({ caseId }) => caseId);
  }

  find(caseId: string, kind: ReviewKind, authorId: string): Promise<ReviewRow | null> {
    return this.unitOfWork.entities().findOneBy(ReviewRow, { caseId, kind, authorId });
  }

  /** The review, begun empty where there is none, inside a unit. */
  async begin(
    caseId: string,
    kind: ReviewKind,
    authorId: string,
    state: ReviewRow['state'],
  ): Promise<ReviewRow> {
    const found = await this.find(caseId, kind, authorId);
    if (found) return found;
    const row: ReviewRow = {
      id: this.random.uuid(),
      caseId,
      kind,
      authorId,
      state,
      ratings: {},
      summary: '',
      endorsed: null,
      reason: null,
      version: 0,
      submittedAt: null,
      updatedAt: this.clock.now().toISOString(),
    };
    await this.unitOfWork.require('ReviewRepository.begin').insert(ReviewRow, row);
    return row;
  }

  /** @throws Refused `conflict` when the review has changed since it was read */
  async change(
    row: ReviewRow,
    changes: Partial<
      Pick<ReviewRow, 'state' | 'ratings' | 'summary' | 'endorsed' | 'reason' | 'submittedAt'>
    >,
  ): Promise<ReviewRow> {
    const next = { ...changes, version: row.version + 1, updatedAt: this.clock.now().toISOString() };
    const { affected } = await this.unitOfWork
      .require('ReviewRepository.change')
      .createQueryBuilder()
      .update(ReviewRow)
      .set(next)
      .where('id = :id AND version = :version', { id: row.id, version: row.version })
      .execute();
    if (affected !== 1) throw new Refused({ code: 'conflict' });
    return { ...row, ...next };
  }
}
