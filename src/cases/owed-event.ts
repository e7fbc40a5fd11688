import type { Duty } from '../domain/workflow/duty.js';

/** One duty of one person, or of all who hold a role: a row of the inbox. */
export interface OwedEvent {
  readonly event: string;
  readonly personId: string | null;
  readonly role: string | null;
  /** Who of the role is not meant. */
  readonly notPersonId: string | null;
  readonly department: string | null;
  readonly dueAt: string | null;
}

/** The machine's duties, an owner each. Duties of HR belong to the HR of the candidate's department. */
export function dutiesOf(duties: readonly Duty[], department: string): OwedEvent[] {
  return duties.flatMap(({ event, dueAt, owner }): OwedEvent[] => {
    if (owner.kind === 'role') {
      const { role, exceptId: notPersonId = null } = owner;
      return [{ event, dueAt, personId: null, role, notPersonId, department }];
    }
    return owner.personIds.map((personId) => ({
      event,
      dueAt,
      personId,
      role: null,
      notPersonId: null,
      department: null,
    }));
  });
}

export function sameDuty(one: OwedEvent, other: OwedEvent): boolean {
  return (
    one.event === other.event &&
    one.personId === other.personId &&
    one.role === other.role &&
    one.notPersonId === other.notPersonId &&
    one.dueAt === other.dueAt
  );
}
