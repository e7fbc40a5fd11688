import type { PersonRow } from '../person.entity.js';
import { fold } from './fold.js';
import { readingsOf } from './pinyin.js';

export type NamedPerson = Pick<PersonRow, 'name' | 'latinName' | 'email' | 'employeeNumber'>;

const chinese = /\p{Script=Han}/u;

/** The beginnings by which somebody is found: name and given name, pinyin whole and in initials, email, number. */
export async function wordsOfPerson(person: NamedPerson): Promise<string[]> {
  const { name, latinName, email, employeeNumber } = person;
  const names = chinese.test(name) ? await chineseWords(name) : turned(name);
  const [local = ''] = email.split('@');
  const words = [
    ...names,
    ...turned(latinName ?? ''),
    email,
    ...local.split(/[^\p{L}\p{N}]+/u).slice(1),
    employeeNumber,
    employeeNumber.replace(/^\D+/, ''),
  ];
  return distinct(words);
}

/** A department is found by any part of its name from the second last character on, and by its pinyin. */
export async function wordsOfDepartment(name: string): Promise<string[]> {
  const parts = name.split(/[\s/·|>-]+/).filter(Boolean);
  const words = await Promise.all(
    parts.map((part) => (chinese.test(part) ? chineseWords(part) : Promise.resolve([part]))),
  );
  return distinct([name, ...words.flat()]);
}

/** 曾子墨: itself, 子墨; zengzimo, zimo, zzm; the same with the other readings of the first character. */
async function chineseWords(name: string): Promise<string[]> {
  const readings = await readingsOf(name.replace(/\s+/g, ''));
  const spoken = readings.flatMap((syllables) => [
    ...endings(syllables).flatMap((ending) => withoutUmlaut(ending.join(''))),
    syllables.map((syllable) => syllable[0] ?? '').join(''),
  ]);
  return [...endings([...name]).map((ending) => ending.join('')), ...spoken];
}

/** Every ending of two parts and more, the whole first. */
function endings(parts: readonly string[]): (readonly string[])[] {
  return parts
    .map((_, index) => parts.slice(index))
    .filter((ending, index) => index === 0 || ending.length > 1);
}

/** Of Latin names people begin with the family or with the given name. */
function turned(name: string): string[] {
  const parts = name.split(/\s+/).filter(Boolean);
  return parts.map((_, index) => [...parts.slice(index), ...parts.slice(0, index)].join(''));
}

/** 吕 is typed as `lv`, as `lu`, and as passports write it, `lyu`. */
function withoutUmlaut(spoken: string): string[] {
  return [...new Set(['v', 'u', 'yu'].map((vowel) => spoken.replace(/(?<=[nl])v/g, vowel)))];
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words.map(fold).filter(Boolean))];
}
