import type { DataSource } from 'typeorm';

/** What the code asks of a database, instead of asking which database it is. */
export interface DatabaseProfile {
  readonly name: 'sqlite' | 'postgres';
  /** Several units of work may run at once; otherwise they stand in a row. */
  readonly parallelUnits: boolean;
  /** Several servers may share the database; otherwise one server owns the data folder. */
  readonly sharedByServers: boolean;
  /** Texts are compared byte by byte without being told so. */
  readonly comparesBytes: boolean;
}

export const sqliteProfile: DatabaseProfile = Object.freeze({
  name: 'sqlite',
  parallelUnits: false,
  sharedByServers: false,
  comparesBytes: true,
});

export const postgresProfile: DatabaseProfile = Object.freeze({
  name: 'postgres',
  parallelUnits: true,
  sharedByServers: true,
  comparesBytes: false,
});

/** The profile of an open data source. */
export function profileOf(dataSource: DataSource): DatabaseProfile {
  return dataSource.options.type === 'postgres' ? postgresProfile : sqliteProfile;
}
