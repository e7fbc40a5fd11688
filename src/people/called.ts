import type { Language } from '../web/language.js';
import type { PersonRow } from './person.entity.js';

/** What readers of a language call somebody: English ones by the Latin name, where there is one. */
export function called({ name, latinName }: Pick<PersonRow, 'name' | 'latinName'>, language: Language) {
  return language === 'en' ? (latinName ?? name) : name;
}

/** The name in the other script; empty without one. */
export function alsoCalled({ name, latinName }: Pick<PersonRow, 'name' | 'latinName'>, language: Language) {
  if (latinName === null) return '';
  return language === 'en' ? name : latinName;
}
