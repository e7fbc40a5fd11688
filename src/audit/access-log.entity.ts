import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { moment } from '../database/columns.js';

/** That somebody read something sensitive. */
@Entity({ name: 'access_log' })
@Index('access_log_object_id_time_index', ['objectId', 'time'])
export class AccessLogRow {
  @PrimaryColumn({ type: 'varchar', length: 36, name: 'id', primaryKeyConstraintName: 'access_log_pkey' })
  id: string;

  @Column({ type: 'varchar', length: 80, name: 'viewer' })
  viewer: string;

  /** The object of the visibility table: `manager-review`. */
  @Column({ type: 'varchar', length: 40, name: 'object' })
  object: string;

  /** Whose: the id of the case, or of whatever the object belongs to. */
  @Column({ type: 'varchar', length: 80, name: 'object_id' })
  objectId: string;

  @Column(moment('time'))
  time: string;
}
