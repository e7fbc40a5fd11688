import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { moment } from '../database/columns.js';
import { FrameworkVersionRow } from './framework-version.entity.js';

/** Who publishes what stands in the rules folder. */
export const rulesFolderActor = 'rules-folder';

/** One act of publishing: from then on the version counts for new cycles. The last one of a framework is the current. */
@Entity({ name: 'framework_publication' })
@Index('framework_publication_version_index', ['version'])
@ForeignKey(() => FrameworkVersionRow, ['version'], ['version'], {
  name: 'framework_publication_version_fkey',
  onDelete: 'RESTRICT',
})
export class FrameworkPublicationRow {
  @PrimaryColumn({
    type: 'varchar',
    length: 80,
    name: 'framework_key',
    primaryKeyConstraintName: 'framework_publication_pkey',
  })
  frameworkKey: string;

  /** Counts the publications of a framework, from 1 on. */
  @PrimaryColumn({
    type: 'integer',
    name: 'number',
    primaryKeyConstraintName: 'framework_publication_pkey',
  })
  number: number;

  /** Null where the framework was taken out of the rules folder: then none counts. */
  @Column({ type: 'varchar', length: 64, name: 'version', nullable: true })
  version: string | null;

  @Column(moment('published_at'))
  publishedAt: string;

  /** A person, an account, or `rules-folder`. */
  @Column({ type: 'varchar', length: 80, name: 'published_by' })
  publishedBy: string;

  @Column({ type: 'varchar', length: 500, name: 'reason', nullable: true })
  reason: string | null;
}
