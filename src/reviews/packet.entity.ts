import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CaseRow } from '../cases/case.entity.js';
import type { PacketContent } from './packet-content.js';

/** All that a committee reads on a case, fixed by the SHA-256 of its canonical JSON. Never changed: additions are addenda. */
@Entity({ name: 'packet' })
@ForeignKey(() => CaseRow, ['caseId'], ['id'], { name: 'packet_case_id_fkey', onDelete: 'RESTRICT' })
export class PacketRow {
  @PrimaryColumn({ name: 'case_id', type: 'varchar', length: 36, primaryKeyConstraintName: 'packet_pkey' })
  caseId: string;

  @PrimaryColumn({ name: 'revision', type: 'integer', primaryKeyConstraintName: 'packet_pkey' })
  revision: number;

  @Column({ name: 'hash', type: 'varchar', length: 64 })
  hash: string;

  @Column({ name: 'content', type: 'simple-json' })
  content: PacketContent;

  @Column({ name: 'sealed_at', type: 'varchar', length: 24 })
  sealedAt: string;
}
