import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { bigint, moment } from '../database/columns.js';

/** A file that belongs to the data: written before its row, so that the row never points at nothing. */
@Entity({ name: 'stored_file' })
@Index('stored_file_key_index', ['key'])
@Index('stored_file_sha256_index', ['sha256'])
export class StoredFileRow {
  @PrimaryColumn({ type: 'varchar', length: 36, name: 'id', primaryKeyConstraintName: 'stored_file_pkey' })
  id: string;

  /** Where the storage keeps the bytes. */
  @Column({ type: 'varchar', length: 200, name: 'key' })
  key: string;

  /** As the person who downloads it sees it. */
  @Column({ type: 'varchar', length: 200, name: 'name' })
  name: string;

  @Column({ type: 'varchar', length: 100, name: 'media_type' })
  mediaType: string;

  /** In bytes. */
  @Column(bigint('size'))
  size: number;

  @Column({ type: 'varchar', length: 64, name: 'sha256' })
  sha256: string;

  @Column(moment('created_at'))
  createdAt: string;
}
