import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { moment } from '../database/columns.js';

/** A published framework. Its version is the SHA-256 of its content; rows are only ever added. */
@Entity({ name: 'framework_version' })
@Index('framework_version_framework_key_index', ['frameworkKey'])
export class FrameworkVersionRow {
  @PrimaryColumn({
    type: 'varchar',
    length: 64,
    name: 'version',
    primaryKeyConstraintName: 'framework_version_pkey',
  })
  version: string;

  @Column({ type: 'varchar', length: 80, name: 'framework_key' })
  frameworkKey: string;

  /** Canonical JSON of the folder. */
  @Column({ type: 'text', name: 'content' })
  content: string;

  @Column(moment('published_at'))
  publishedAt: string;
}
