import { Injectable } from '@nestjs/common';
import { PeopleRepository } from '../people/people.repository.js';
import type { Viewer } from '../web/viewer.js';

/** More people than this are named by email or employee number. */
const longestList = 1000;

/** What people are called in the reader's language. */
@Injectable()
export class PersonNames {
  constructor(private readonly people: PeopleRepository) {}

  /** @returns a function from id to name; an empty text for who is not known */
  async of(
    ids: readonly (string | null)[],
    { language }: Pick<Viewer, 'language'>,
  ): Promise<(id: string | null) => string> {
    const people = await this.people.findMany(ids.filter((id) => id !== null));
    const names = new Map(
      people.map(({ id, name, latinName }) => [id, language === 'en' ? (latinName ?? name) : name]),
    );
    return (id) => (id === null ? '' : (names.get(id) ?? ''));
  }

  /**
   * Everybody who has not left, with their department, to choose from; nobody in a company too large for one list. For those who
   * may read people.
   */
  async present({ language }: Pick<Viewer, 'language'>): Promise<{ value: string; label: string }[]> {
    const present = (await this.people.everybody()).filter(({ status }) => status !== 'left');
    if (present.length > longestList) return [];
    return present.map(({ id, name, latinName, department }) => ({
      value: id,
      label: `${language === 'en' ? (latinName ?? name) : name} · ${department}`,
    }));
  }
}
