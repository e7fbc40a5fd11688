import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { Random } from '../config/random.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Refused } from '../domain/refusal.js';
import type { Language } from '../web/language.js';
import { defaultTimeZone } from '../web/frame-builder.js';
import type { AccountRow } from './account.entity.js';
import { AccountRepository } from './account.repository.js';
import { PeopleDirectory } from './people-directory.js';

export interface NewAccount {
  readonly email: string;
  /** Taken from the person where the email is one's. */
  readonly name?: string;
  readonly language?: Language;
  readonly timeZone?: string;
  readonly passwordHash?: string;
}

@Injectable()
export class AccountsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly people: PeopleDirectory,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /**
   * Opens an account, of the person with that email if there is one.
   * @throws account-exists where the email has an account, account-name-needed where nobody's name is known
   */
  open(wanted: NewAccount): Promise<AccountRow> {
    return this.unitOfWork.run(async () => {
      const email = wanted.email.trim().toLowerCase();
      const person = await this.people.findByEmail(email);
      if (await this.accounts.findByEmail(email)) throw refusedField('account-exists', 'email');
      const name = person?.name ?? wanted.name;
      if (!name) throw refusedField('account-name-needed', 'name');
      const account: AccountRow = {
        id: this.random.uuid(),
        personId: person?.id ?? null,
        email,
        name,
        passwordHash: wanted.passwordHash ?? null,
        language: wanted.language ?? 'zh',
        timeZone: wanted.timeZone ?? defaultTimeZone,
        lockedAt: null,
        createdAt: this.clock.now().toISOString(),
        version: 1,
      };
      await this.accounts.insert(account);
      return account;
    });
  }

  /** The account of an email, opened where there is none and the email is that of somebody who works here; else null. */
  async findOrOpen(email: string, language: Language): Promise<AccountRow | null> {
    const known = await this.accounts.findByEmail(email);
    if (known) return known;
    const person = await this.people.findByEmail(email);
    return person?.active ? this.openFor(person.id, language) : null;
  }

  /** The account of a person, opened where there is none: for the sample company and for invitations of many. */
  async openFor(personId: string, language: Language = 'zh'): Promise<AccountRow> {
    const known = await this.accounts.findByPerson(personId);
    if (known) return known;
    const person = await this.people.find(personId);
    if (!person) throw new Refused({ code: 'not-found' });
    return this.open({ email: person.email, language });
  }
}

function refusedField(code: string, path: string): Refused {
  return new Refused({ code, fields: [{ path, code }] });
}
