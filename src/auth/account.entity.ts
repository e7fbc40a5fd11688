import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { identifier, moment } from '../database/columns.js';
import type { Language } from '../web/language.js';

/** Somebody who can sign in. Who is a person of the company has the person's name and email here as well. */
@Entity({ name: 'account' })
@Unique('account_person_id_key', ['personId'])
@Unique('account_email_key', ['email'])
export class AccountRow {
  @PrimaryColumn({ ...identifier('id'), primaryKeyConstraintName: 'account_pkey' })
  id: string;

  @Column(identifier('person_id', { nullable: true }))
  personId: string | null;

  /** In lower case. */
  @Column({ type: 'varchar', length: 254, name: 'email' })
  email: string;

  @Column({ type: 'varchar', length: 120, name: 'name' })
  name: string;

  /** argon2id; null until the invitation was used. */
  @Column({ type: 'varchar', length: 255, name: 'password_hash', nullable: true })
  passwordHash: string | null;

  @Column({ type: 'varchar', length: 2, name: 'language' })
  language: Language;

  @Column({ type: 'varchar', length: 64, name: 'time_zone' })
  timeZone: string;

  @Column(moment('locked_at', { nullable: true }))
  lockedAt: string | null;

  @Column(moment('created_at'))
  createdAt: string;

  @Column({ type: 'integer', name: 'version' })
  version: number;
}
