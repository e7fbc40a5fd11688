/** What accounts know of a person of the company. */
export interface DirectoryPerson {
  readonly id: string;
  readonly name: string;
  /** In lower case. */
  readonly email: string;
  readonly department: string;
  /** False for somebody who left: they can't sign in. */
  readonly active: boolean;
}

/** Where accounts ask about people; whoever keeps the people supplies it. */
export abstract class PeopleDirectory {
  abstract find(personId: string): Promise<DirectoryPerson | null>;
  abstract findByEmail(email: string): Promise<DirectoryPerson | null>;
  abstract departments(): Promise<string[]>;
}
