import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { type FieldProblem, notFound, Refused } from '../domain/refusal.js';
import { actorOf } from '../people/acting.js';
import type { Viewer } from '../web/viewer.js';
import { namedTwice } from './committee-composition.js';
import { CommitteeMaking } from './committee-making.js';
import { CommitteeRepository, type Committee } from './committee.repository.js';
import { CycleLog } from './cycle-log.js';
import type { CycleRow } from './cycle.entity.js';
import type { CommitteeInput } from './cycle.input.js';
import { CycleService } from './cycle.service.js';

/**
 * The committees of a cycle. A session takes its roster over when it is planned, so that later changes here concern later
 * sessions alone.
 */
@Injectable()
export class CommitteeService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly service: CycleService,
    private readonly committees: CommitteeRepository,
    private readonly making: CommitteeMaking,
    private readonly log: CycleLog,
  ) {}

  /** @throws not-found */
  async list(viewer: Viewer, cycleId: string): Promise<Committee[]> {
    await this.service.read(viewer, cycleId);
    return this.committees.of(cycleId);
  }

  /** @throws not-found */
  async read(viewer: Viewer, cycleId: string, id: string): Promise<Committee> {
    await this.service.read(viewer, cycleId);
    const committee = await this.committees.find(id);
    if (committee?.cycleId !== cycleId) throw notFound();
    return committee;
  }

  /**
   * Names a committee, or changes the one with the id.
   * @returns the id
   * @throws not-found, cycle-over, committee-invalid with the fields at fault
   */
  save(viewer: Viewer, cycleId: string, id: string | null, input: CommitteeInput): Promise<string> {
    return this.unitOfWork.run(async () => {
      const cycle = await this.changeable(viewer, cycleId);
      const before = id === null ? null : await this.read(viewer, cycleId, id);
      const fields = [
        ...(await this.nameTaken(cycleId, id, input.name)),
        ...namedTwice(input),
        ...(await this.making.problems(input)),
      ];
      if (fields.length > 0) throw new Refused({ code: 'committee-invalid', fields });
      const committee = await this.making.make(cycle, input, before);
      await this.committees.save(committee);
      await this.log.noted(cycleId, 'committee-saved', actorOf(viewer), effectOf(committee));
      return committee.id;
    });
  }

  /** Removes a committee of a draft. @throws not-found, cycle-not-draft */
  remove(viewer: Viewer, cycleId: string, id: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      const cycle = await this.changeable(viewer, cycleId);
      await this.read(viewer, cycleId, id);
      if (cycle.state !== 'draft') throw new Refused({ code: 'cycle-not-draft' });
      await this.committees.remove(id);
      await this.log.noted(cycleId, 'committee-removed', actorOf(viewer), { committee: id });
    });
  }

  private async nameTaken(
    cycleId: string,
    id: string | null,
    name: string,
  ): Promise<readonly FieldProblem[]> {
    const taken = (await this.committees.of(cycleId)).some((other) => other.name === name && other.id !== id);
    return taken ? [{ path: 'name', code: 'committee-name-taken' }] : [];
  }

  private async changeable(viewer: Viewer, cycleId: string): Promise<CycleRow> {
    const cycle = await this.service.running(viewer, cycleId);
    if (cycle.state !== 'draft' && cycle.state !== 'open') throw new Refused({ code: 'cycle-over' });
    return cycle;
  }
}

function effectOf({ id, facilitatorId, members }: Committee) {
  return {
    committee: id,
    facilitator: facilitatorId,
    members: members.map(({ personId, office, number, rank }) => ({
      person: personId,
      office,
      number,
      rank,
    })),
  };
}
