import type { CycleRow } from '../../cycles/cycle.entity.js';
import type { PromotionsOfLevel } from '../case-promotions.service.js';
import type { CaseRow } from '../case.entity.js';

/** Cases that could not follow a change among the people, with the refusal whose texts say why and what to do. */
export function unfollowedView(
  rows: readonly Pick<CaseRow, 'id' | 'number' | 'candidateId' | 'targetLevel' | 'snapshot'>[],
  nameOf: (personId: string | null) => string,
) {
  return rows.flatMap(({ id, number, candidateId, targetLevel, snapshot }) => {
    const missed = snapshot.context.unfollowed ?? null;
    if (missed === null) return [];
    const { event, personId, code } = missed;
    const person = personId === null ? '' : nameOf(personId);
    return { href: `/cases/${id}`, number, candidate: nameOf(candidateId), targetLevel, event, person, code };
  });
}

/** How many promotions stand beside the number given as guidance. Nothing is refused by it. */
export function guidanceView(
  { policies }: Pick<CycleRow, 'policies'>,
  promotions: readonly PromotionsOfLevel[],
) {
  return promotions.map(({ level, promoted, partial }) => {
    const guided = policies.quotas[level] ?? 0;
    return { level, promoted, guided, partial, most: Math.max(guided, promoted, 1) };
  });
}
