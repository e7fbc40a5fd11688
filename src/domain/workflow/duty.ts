import type { CaseEventType } from './case-event.js';

/**
 * Who owes an event: named people, or everyone who holds a role (effective for this case). `secondPerson` stands for the roles
 * that may confirm what somebody else began.
 */
export type DutyOwner =
  | { readonly kind: 'people'; readonly personIds: readonly string[] }
  | {
      readonly kind: 'role';
      readonly role: 'hr' | 'ratifier' | 'secondPerson';
      /** Who began what a second person has to confirm. */
      readonly exceptId?: string;
    };

/** An event that somebody must send by a deadline. The inbox lists the open duties of a person. */
export interface Duty {
  readonly event: CaseEventType;
  readonly owner: DutyOwner;
  readonly dueAt: string | null;
}

/** A button: an event the machine takes from this person now, given a well-formed payload. */
export interface AllowedEvent {
  readonly type: CaseEventType;
  /** duty: must be sent by this person; right: may be sent. */
  readonly kind: 'duty' | 'right';
}
