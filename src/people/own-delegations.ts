import { Injectable } from '@nestjs/common';
import type { Language } from '../web/language.js';
import { DelegationRepository } from './delegation.repository.js';
import { PeopleRepository } from './people.repository.js';
import { colleagueChoices, delegationLines } from './people.view.js';
import type { PersonRow } from './person.entity.js';

/** Gathers what somebody's own page of delegations shows. */
@Injectable()
export class OwnDelegations {
  constructor(
    private readonly delegations: DelegationRepository,
    private readonly people: PeopleRepository,
  ) {}

  async of(personId: string, language: Language) {
    const rows = await this.delegations.of(personId);
    const delegates = await this.people.findMany(rows.map(({ delegateId }) => delegateId));
    return {
      delegations: delegationLines(rows, delegates, language),
      colleagues: colleagueChoices(await this.nearby(personId), language),
    };
  }

  /** Managers above, people of the same manager, and reports: HR can name anybody else. */
  private async nearby(personId: string): Promise<PersonRow[]> {
    const line = await this.people.lineOf(personId);
    const manager = line[0];
    const peers = manager ? await this.people.reportsOf(manager.id) : [];
    const reports = await this.people.reportsOf(personId);
    return [...line, ...peers, ...reports].filter(({ id }) => id !== personId);
  }
}
