import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { identifier, moment } from '../database/columns.js';
import type { PanelVote } from '../domain/workflow/case-context.js';
import { AppealRow } from './appeal.entity.js';

/** One of three votes on an appeal; two alike decide. */
@Entity({ name: 'panel_vote' })
@Check('panel_vote_vote_check', `"vote" IN ('dismiss', 'remand', 'overturn')`)
@ForeignKey(() => AppealRow, ['appealId'], ['id'], {
  name: 'panel_vote_appeal_id_fkey',
  onDelete: 'RESTRICT',
})
export class PanelVoteRow {
  @PrimaryColumn({ ...identifier('appeal_id'), primaryKeyConstraintName: 'panel_vote_pkey' })
  appealId: string;

  @PrimaryColumn({ ...identifier('person_id'), primaryKeyConstraintName: 'panel_vote_pkey' })
  personId: string;

  @Column({ name: 'vote', type: 'varchar', length: 8 })
  vote: PanelVote;

  @Column({ name: 'words', type: 'text' })
  words: string;

  @Column(moment('voted_at'))
  votedAt: string;
}
