/** Somebody who is in the database already. */
export interface KnownPerson {
  readonly employeeNumber: string;
  readonly email: string;
  /** Employee number of the manager. */
  readonly manager: string | null;
  readonly status: string;
  readonly department: string;
}
