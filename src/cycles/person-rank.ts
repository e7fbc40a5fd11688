import type { Framework } from '../domain/framework/framework.js';
import type { PersonRow } from '../people/person.entity.js';

/** The rank of the person's level, or the one HR gave to somebody outside the framework; 0 where there is neither. */
export function personRank({ level, givenRank }: PersonRow, { levels }: Framework): number {
  return levels.find(({ code }) => code === level)?.rank ?? givenRank ?? 0;
}
