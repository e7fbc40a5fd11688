import { Injectable } from '@nestjs/common';
import type { Language } from '../web/language.js';
import { PeopleRepository } from './people.repository.js';
import type { PersonRow } from './person.entity.js';

/** A colleague to be chosen: no more than what tells namesakes apart. */
export interface Colleague {
  readonly value: string;
  readonly label: string;
}

/** More than these are never shown: who looks for somebody types more of the name. */
const most = 8;

/**
 * Finds a colleague by part of a name, an email or an employee number, for forms in which people name each other. Whoever calls
 * it sees to it that only the writer of such a form may ask.
 */
@Injectable()
export class ColleagueSearch {
  constructor(private readonly people: PeopleRepository) {}

  async find(text: string, language: Language, without: readonly string[] = []): Promise<Colleague[]> {
    const search = plain(text);
    if (search === '' || /^[\w.@-]$/.test(search)) return [];
    const { people } = await this.people.list({
      departments: 'all',
      search,
      limit: most + without.length + 4,
    });
    return people
      .filter(({ id, status }) => status !== 'left' && !without.includes(id))
      .slice(0, most)
      .map((person) => colleague(person, language));
  }

  async named(ids: readonly string[], language: Language): Promise<Colleague[]> {
    const found = await this.people.findMany(ids);
    return ids.flatMap((id) =>
      found.filter((person) => person.id === id).map((person) => colleague(person, language)),
    );
  }

  /**
   * The one person whom a text means: the one chosen of those it finds, else by id, email, number, or a name that nobody else has.
   * Null for nobody, or several.
   */
  async theOne(text: string, chosen = ''): Promise<PersonRow | null> {
    const known =
      (await this.people.find(text)) ??
      (await this.people.findByEmail(text)) ??
      (await this.people.findByEmployeeNumber(text));
    if (known) return known;
    const search = plain(text);
    if (search === '') return null;
    const { people } = await this.people.list({ departments: 'all', search, limit: 50 });
    const picked = people.find(({ id }) => id === chosen);
    if (picked) return picked;
    const same = people.filter((person) => person.status !== 'left' && isCalled(person, search));
    return same.length === 1 ? (same[0] ?? null) : null;
  }
}

/** Without the signs that mean "anything" to the database. */
function plain(text: string): string {
  return text.replaceAll(/[%_\\]/g, '').trim();
}

function isCalled({ name, latinName }: PersonRow, text: string): boolean {
  return name === text || latinName?.toLowerCase() === text.toLowerCase();
}

function colleague({ id, name, latinName, department }: PersonRow, language: Language): Colleague {
  return { value: id, label: `${language === 'en' ? (latinName ?? name) : name} · ${department}` };
}
