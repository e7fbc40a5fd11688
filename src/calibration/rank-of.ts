import type { Framework } from '../domain/framework/framework.js';
import type { PersonRow } from '../people/person.entity.js';

/** The rank of a person's level, or the one that HR gave somebody outside the framework; 0 where there is none. */
export function rankOf(
  person: Pick<PersonRow, 'level' | 'givenRank'>,
  framework: Pick<Framework, 'levels'>,
): number {
  const level = framework.levels.find(({ code }) => code === person.level);
  return level?.rank ?? person.givenRank ?? 0;
}
