import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { identifier, moment } from '../database/columns.js';

/** Words of anybody on a published promotion, read by HR and auditors. */
@Entity({ name: 'objection' })
@Index('objection_case_id_index', ['caseId'])
export class ObjectionRow {
  @PrimaryColumn({ ...identifier('id'), primaryKeyConstraintName: 'objection_pkey' })
  id: string;

  @Column(identifier('case_id'))
  caseId: string;

  @Column({ name: 'revision', type: 'integer' })
  revision: number;

  @Column(identifier('author_id'))
  authorId: string;

  @Column({ name: 'words', type: 'text' })
  words: string;

  @Column(moment('objected_at'))
  objectedAt: string;
}
