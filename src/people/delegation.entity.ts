import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { day, identifier, moment } from '../database/columns.js';
import { PersonRow } from './person.entity.js';

/** Who stands in for somebody on leave, from which day to which, both included. */
@Entity({ name: 'delegation' })
@Check('delegation_days_check', '"from_day" <= "until_day"')
@Check('delegation_delegate_check', '"delegate_id" <> "person_id"')
@Index('delegation_delegate_id_until_day_index', ['delegateId', 'untilDay'])
@Index('delegation_person_id_index', ['personId'])
@ForeignKey(() => PersonRow, ['personId'], ['id'], {
  name: 'delegation_person_id_fkey',
  onDelete: 'RESTRICT',
})
@ForeignKey(() => PersonRow, ['delegateId'], ['id'], {
  name: 'delegation_delegate_id_fkey',
  onDelete: 'RESTRICT',
})
export class DelegationRow {
  @PrimaryColumn({ type: 'varchar', length: 36, name: 'id', primaryKeyConstraintName: 'delegation_pkey' })
  id: string;

  @Column(identifier('person_id'))
  personId: string;

  @Column(identifier('delegate_id'))
  delegateId: string;

  @Column(day('from_day'))
  fromDay: string;

  @Column(day('until_day'))
  untilDay: string;

  /** The person, or the account without one, who granted it. */
  @Column({ type: 'varchar', length: 80, name: 'granted_by' })
  grantedBy: string;

  @Column(moment('granted_at'))
  grantedAt: string;

  @Column(moment('revoked_at', { nullable: true }))
  revokedAt: string | null;
}
