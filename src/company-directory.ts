import { Global, Injectable, Module } from '@nestjs/common';
import { type DirectoryPerson, PeopleDirectory } from './auth/people-directory.js';
import { PeopleRepository } from './people/people.repository.js';
import type { PersonRow } from './people/person.entity.js';

/** Lets accounts look people up without knowing the feature that keeps them. */
@Injectable()
export class CompanyDirectory extends PeopleDirectory {
  constructor(private readonly people: PeopleRepository) {
    super();
  }

  async find(personId: string): Promise<DirectoryPerson | null> {
    return entryOf(await this.people.find(personId));
  }

  async findByEmail(email: string): Promise<DirectoryPerson | null> {
    return entryOf(await this.people.findByEmail(email));
  }

  departments(): Promise<string[]> {
    return this.people.departments();
  }
}

function entryOf(person: PersonRow | null): DirectoryPerson | null {
  if (!person) return null;
  const { id, name, email, department, status } = person;
  return { id, name, email, department, active: status !== 'left' };
}

@Global()
@Module({
  providers: [PeopleRepository, { provide: PeopleDirectory, useClass: CompanyDirectory }],
  exports: [PeopleDirectory],
})
export class DirectoryModule {}
