import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { JsonObject } from '../domain/canonical-json.js';

/** All that a committee reads on a case, fixed by the SHA-256 of its canonical JSON. Never changed: additions are addenda. */
@Entity({ name: 'packet' })
export class PacketRow {
  @PrimaryColumn({ name: 'case_id', type: 'varchar', length: 36, primaryKeyConstraintName: 'packet_pkey' })
  caseId: string;

  @PrimaryColumn({ name: 'revision', type: 'integer', primaryKeyConstraintName: 'packet_pkey' })
  revision: number;

  @Column({ name: 'hash', type: 'varchar', length: 64 })
  hash: string;

  @Column({ name: 'content', type: 'simple-json' })
  content: JsonObject;

  @Column({ name: 'sealed_at', type: 'varchar', length: 24 })
  sealedAt: string;
}
