import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseRow } from '../cases/case.entity.js';

/** What came after sealing. Stands beside the packet, never in it. */
@Entity({ name: 'addendum' })
@Index('addendum_case_id_index', ['caseId'])
@ForeignKey(() => CaseRow, ['caseId'], ['id'], { name: 'addendum_case_id_fkey', onDelete: 'RESTRICT' })
export class AddendumRow {
  @PrimaryColumn({ name: 'id', type: 'varchar', length: 36, primaryKeyConstraintName: 'addendum_pkey' })
  id: string;

  @Column({ name: 'case_id', type: 'varchar', length: 36 })
  caseId: string;

  @Column({ name: 'revision', type: 'integer' })
  revision: number;

  @Column({ name: 'author_id', type: 'varchar', length: 36 })
  authorId: string;

  @Column({ name: 'words', type: 'text' })
  words: string;

  @Column({ name: 'created_at', type: 'varchar', length: 24 })
  createdAt: string;
}
