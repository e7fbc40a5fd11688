import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { day, identifier, moment } from '../database/columns.js';
import { PersonRow } from './person.entity.js';

export type LevelSource = 'entered' | 'imported' | 'promotion' | 'correction';

/** Which level somebody had from which day on. Rows are only ever added. */
@Entity({ name: 'level_history' })
@Index('level_history_person_id_since_index', ['personId', 'since'])
@Index('level_history_case_id_key', ['caseId'], { unique: true, where: '"case_id" IS NOT NULL' })
@ForeignKey(() => PersonRow, ['personId'], ['id'], {
  name: 'level_history_person_id_fkey',
  onDelete: 'RESTRICT',
})
export class LevelHistoryRow {
  @PrimaryColumn({ type: 'varchar', length: 36, name: 'id', primaryKeyConstraintName: 'level_history_pkey' })
  id: string;

  @Column(identifier('person_id'))
  personId: string;

  @Column({ type: 'varchar', length: 64, name: 'level', nullable: true })
  level: string | null;

  @Column(day('since'))
  since: string;

  @Column({ type: 'varchar', length: 12, name: 'source' })
  source: LevelSource;

  /** The case whose outcome it implements. */
  @Column(identifier('case_id', { nullable: true }))
  caseId: string | null;

  @Column(moment('recorded_at'))
  recordedAt: string;
}
