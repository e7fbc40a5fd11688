import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CaseRow } from '../cases/case.entity.js';
import type { Readiness } from '../domain/workflow/case-facts.js';

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

  /** The rules' advice at sealing, to be asked without reading all of it. */
  @Column({ name: 'readiness', type: 'varchar', length: 16 })
  readiness: Readiness;

  /** Canonical JSON of a `PacketContent`: the text that was hashed. */
  @Column({ name: 'content', type: 'text' })
  content: string;

  @Column({ name: 'sealed_at', type: 'varchar', length: 24 })
  sealedAt: string;
}
