import type { EntityManager } from 'typeorm';
import { profileOf } from './profile.js';

/** The column as it stands in a comparison byte by byte: then all texts with one beginning are one range, of an index made alike. */
export function bytewise(entities: EntityManager, column: string): string {
  return profileOf(entities.dataSource).comparesBytes ? column : `${column} COLLATE "C"`;
}
