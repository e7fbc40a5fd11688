import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SeatOffice } from '../domain/calibration/seat.js';
import { PersonRow } from '../people/person.entity.js';
import { CommitteeRow } from './committee.entity.js';

/** A member of a committee. Alternates step in by `number`. */
@Entity({ name: 'committee_member' })
@Check('committee_member_office_check', `"office" IN ('chair', 'deputy', 'member', 'alternate')`)
@Check('committee_member_number_check', '"number" > 0')
@Check('committee_member_rank_check', '"rank" >= 0')
@Index('committee_member_person_id_index', ['personId'])
@ForeignKey(() => CommitteeRow, ['committeeId'], ['id'], {
  name: 'committee_member_committee_id_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey(() => PersonRow, ['personId'], ['id'], {
  name: 'committee_member_person_id_fkey',
  onDelete: 'RESTRICT',
})
export class CommitteeMemberRow {
  @PrimaryColumn({
    type: 'varchar',
    length: 36,
    name: 'committee_id',
    primaryKeyConstraintName: 'committee_member_pkey',
  })
  committeeId: string;

  @PrimaryColumn({
    type: 'varchar',
    length: 36,
    name: 'person_id',
    primaryKeyConstraintName: 'committee_member_pkey',
  })
  personId: string;

  @Column({ type: 'varchar', length: 10, name: 'office' })
  office: SeatOffice;

  /** Place in the roster, from 1. */
  @Column({ type: 'integer', name: 'number' })
  number: number;

  /** Of the person's level, or given by HR to somebody outside the framework; 0 where there is none. */
  @Column({ type: 'integer', name: 'rank' })
  rank: number;
}
