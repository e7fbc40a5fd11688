import { Injectable } from '@nestjs/common';
import type { JsonObject } from '../domain/canonical-json.js';
import { PeopleLog } from './people-log.js';
import { PersonListeners } from './person-listeners.js';

/** What follows a change of a person: the line in the log, and word to the features that depend on it. */
@Injectable()
export class PersonAftermath {
  constructor(
    private readonly log: PeopleLog,
    private readonly listeners: PersonListeners,
  ) {}

  async managerChanged(person: string, manager: string | null, actor: string): Promise<void> {
    await this.log.write('manager-changed', actor, { person, manager }, null);
    await this.listeners.managerChanged(person, manager, actor);
  }

  async left(person: string, actor: string): Promise<void> {
    await this.log.write('person-left', actor, { person }, null);
    await this.listeners.left(person, actor);
  }

  async other(
    type: string,
    actor: string,
    effect: JsonObject,
    particulars: JsonObject | null,
  ): Promise<void> {
    await this.log.write(type, actor, effect, particulars);
  }
}
