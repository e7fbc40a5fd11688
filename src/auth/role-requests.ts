import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { Random } from '../config/random.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { notFound, Refused } from '../domain/refusal.js';
import type { GrantedRole } from './granted-role.js';
import { RoleRequestRow } from './role-request.entity.js';

export interface WantedRole {
  readonly accountId: string;
  readonly role: GrantedRole;
  /** Of `hr`; empty means all. */
  readonly departments: readonly string[];
}

/** Grants that the first person asked for. */
@Injectable()
export class RoleRequests {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** A request as it would be kept: granting alone uses it without keeping it. */
  draft(askedBy: string, { accountId, role, departments }: WantedRole): RoleRequestRow {
    return {
      id: this.random.uuid(),
      accountId,
      role,
      departments: role === 'hr' ? [...departments] : [],
      state: 'open',
      askedBy,
      askedAt: this.clock.now().toISOString(),
      decidedBy: null,
      decidedAt: null,
    };
  }

  async keep(request: RoleRequestRow): Promise<void> {
    await this.unitOfWork.require('RoleRequests.keep').insert(RoleRequestRow, request);
  }

  /** Those that wait for the second person, the oldest first. */
  open(): Promise<RoleRequestRow[]> {
    return this.unitOfWork
      .entities()
      .find(RoleRequestRow, { where: { state: 'open' }, order: { askedAt: 'ASC', id: 'ASC' } });
  }

  /** @throws not-found */
  async find(id: string): Promise<RoleRequestRow> {
    const request = await this.unitOfWork.entities().findOneBy(RoleRequestRow, { id });
    if (!request) throw notFound();
    return request;
  }

  waits({ accountId, role }: WantedRole): Promise<boolean> {
    return this.unitOfWork.entities().existsBy(RoleRequestRow, { accountId, role, state: 'open' });
  }

  /** Ends a request, inside a unit, and says when. @throws conflict when somebody decided it before */
  async decide({ id }: RoleRequestRow, decidedBy: string, state: 'granted' | 'refused'): Promise<string> {
    const decidedAt = this.clock.now().toISOString();
    const { affected } = await this.unitOfWork
      .require('RoleRequests.decide')
      .update(RoleRequestRow, { id, state: 'open' }, { state, decidedBy, decidedAt });
    if (affected !== 1) throw new Refused({ code: 'conflict' });
    return decidedAt;
  }
}
