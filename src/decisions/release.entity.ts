import { Column, Entity, PrimaryColumn } from 'typeorm';
import { identifier, moment } from '../database/columns.js';

/** That a revision of a case was released to the people concerned, and what became of it there. */
@Entity({ name: 'case_release' })
export class ReleaseRow {
  @PrimaryColumn({ ...identifier('case_id'), primaryKeyConstraintName: 'case_release_pkey' })
  caseId: string;

  @PrimaryColumn({ name: 'revision', type: 'integer', primaryKeyConstraintName: 'case_release_pkey' })
  revision: number;

  @Column(moment('released_at'))
  releasedAt: string;

  /** Null where the calendar released it. */
  @Column(identifier('released_by', { nullable: true }))
  releasedBy: string | null;

  @Column(moment('acknowledged_at', { nullable: true }))
  acknowledgedAt: string | null;

  @Column(moment('implemented_at', { nullable: true }))
  implementedAt: string | null;
}
