import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { notFound, Refused } from '../domain/refusal.js';
import type { Viewer } from '../web/viewer.js';
import { actorOf, isHrOf } from './acting.js';
import { DelegationRepository } from './delegation.repository.js';
import { LevelService } from './level.service.js';
import type { NewDelegation } from './people.input.js';
import { PeopleRepository } from './people.repository.js';
import { PersonAftermath } from './person-aftermath.js';

/**
 * Delegation while on leave, granted with dates by the person or by HR. It covers what a manager, line above, nominator or
 * sponsor does, never a seat, a ballot, a panel or RATIFY: the table of visibility and the machines hold that.
 */
@Injectable()
export class DelegationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly delegations: DelegationRepository,
    private readonly people: PeopleRepository,
    private readonly levels: LevelService,
    private readonly aftermath: PersonAftermath,
  ) {}

  /**
   * @param personId who is on leave
   * @returns the id
   * @throws not-found, delegation-days-wrong, delegation-delegate-unknown
   */
  grant(viewer: Viewer, personId: string, input: NewDelegation): Promise<string> {
    return this.unitOfWork.run(async () => {
      await this.requireOwnOrHr(viewer, personId);
      if (input.untilDay < input.fromDay || input.untilDay < this.levels.today(viewer.timeZone)) {
        throw refusedField('untilDay', 'delegation-days-wrong');
      }
      const delegate = await this.people.named(input.delegateId);
      if (!delegate || delegate.status !== 'active' || delegate.id === personId) {
        throw refusedField('delegateId', 'delegation-delegate-unknown');
      }
      const row = { id: this.levels.newId(), personId, ...input, delegateId: delegate.id, revokedAt: null };
      await this.delegations.add({ ...row, grantedBy: actorOf(viewer), grantedAt: this.levels.now() });
      await this.aftermath.other(
        'delegation-granted',
        actorOf(viewer),
        {
          delegation: row.id,
          person: personId,
          delegate: delegate.id,
          from: input.fromDay,
          until: input.untilDay,
        },
        null,
      );
      return row.id;
    });
  }

  /** Ends a delegation at once. @throws not-found */
  revoke(viewer: Viewer, id: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      const row = await this.delegations.find(id);
      if (!row) throw notFound();
      await this.requireOwnOrHr(viewer, row.personId);
      if (row.revokedAt !== null) return;
      await this.delegations.revoke(id, this.levels.now());
      await this.aftermath.other(
        'delegation-revoked',
        actorOf(viewer),
        { delegation: id, person: row.personId },
        null,
      );
    });
  }

  /** The persons on leave whom somebody stands in for on a day. */
  async standsInFor(personId: string | null, day: string): Promise<string[]> {
    if (personId === null) return [];
    const usable = await this.delegations.usableBy(personId, day);
    if (usable.length === 0) return [];
    const people = await this.people.findMany(usable.map((row) => row.personId));
    return people.filter(({ status }) => status !== 'left').map(({ id }) => id);
  }

  private async requireOwnOrHr(viewer: Viewer, personId: string): Promise<void> {
    const person = await this.people.find(personId);
    if (!person || (viewer.personId !== personId && !isHrOf(viewer, person.department))) throw notFound();
  }
}

function refusedField(path: string, code: string): Refused {
  return new Refused({ code, fields: [{ path, code }] });
}
