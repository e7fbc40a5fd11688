import type { FieldProblem } from '../domain/refusal.js';
import type { CommitteeInput } from './cycle.input.js';

/** What a list of members lacks: 5 to 9 members, or 3 and more with 2 alternates. Null where it is complete. */
export type Lack = 'too-few' | 'too-many' | null;

export function lackOf(members: number, alternates: number): Lack {
  if (members > 9) return 'too-many';
  return members >= 5 || (members >= 3 && alternates >= 2) ? null : 'too-few';
}

/** Everybody named in the form of a committee with their office, in the order of the roster. */
export function rosterOf({ chairId, deputyId, memberIds, alternateIds }: CommitteeInput) {
  const named = [
    { personId: chairId, office: 'chair' as const },
    ...(deputyId === undefined ? [] : [{ personId: deputyId, office: 'deputy' as const }]),
    ...memberIds.map((personId) => ({ personId, office: 'member' as const })),
    ...alternateIds.map((personId) => ({ personId, office: 'alternate' as const })),
  ];
  return named.map((member, index) => ({ ...member, number: index + 1 }));
}

/** Fields that name somebody a second time, the facilitator included, who has no vote. */
export function namedTwice(input: CommitteeInput): readonly FieldProblem[] {
  const seen = new Set([input.facilitatorId]);
  const fields = {
    chair: 'chairId',
    deputy: 'deputyId',
    member: 'memberIds',
    alternate: 'alternateIds',
  } as const;
  return rosterOf(input).flatMap(({ personId, office }) => {
    const twice = seen.has(personId);
    seen.add(personId);
    return twice ? [{ path: fields[office], code: 'committee-named-twice' }] : [];
  });
}
