import { Injectable } from '@nestjs/common';
import type { ZodObject } from 'zod';
import { Refused } from '../domain/refusal.js';
import { PeopleRepository } from '../people/people.repository.js';
import { widgetOf } from './plain-form.js';

/** People in forms are named by email, employee number or id; events carry ids. */
@Injectable()
export class NamedPeople {
  constructor(private readonly people: PeopleRepository) {}

  /** The input with ids in the fields that name people. @throws Refused `person-unknown` with the field at fault */
  async resolve<Input extends Readonly<Record<string, unknown>>>(
    fields: ZodObject,
    input: Input,
  ): Promise<Input> {
    const resolved: Record<string, unknown> = { ...input };
    for (const [name, schema] of Object.entries(fields.shape)) {
      const widget = widgetOf(schema);
      const value = input[name];
      if (widget === 'person' && typeof value === 'string') resolved[name] = await this.idOf(name, value);
      if (widget === 'people' && Array.isArray(value)) resolved[name] = await this.idsOf(name, value);
    }
    return resolved as Input;
  }

  private async idsOf(field: string, names: readonly unknown[]): Promise<string[]> {
    const ids: string[] = [];
    const each = names.flatMap((name) => String(name).split(/[\s,，、;；]+/)).filter((name) => name !== '');
    for (const name of each) ids.push(await this.idOf(field, name));
    return ids;
  }

  private async idOf(path: string, name: string): Promise<string> {
    const person =
      (await this.people.find(name)) ??
      (await this.people.findByEmail(name)) ??
      (await this.people.findByEmployeeNumber(name));
    if (person) return person.id;
    throw new Refused({ code: 'person-unknown', fields: [{ path, code: 'person-unknown' }] });
  }
}
