import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { Clock } from '../config/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Refused } from '../domain/refusal.js';
import { JobHandlers } from '../jobs/job-handlers.js';
import { CaseDuties } from './case-duties.service.js';
import { CaseTransitions } from './case-transition.service.js';
import { CaseRow } from './case.entity.js';

/** So many cases at a time. */
const batch = 200;
/** In minutes. */
const interval = 5;
const dutiesInterval = 60;
/** States in which something becomes due because a day has come, without any event. */
const dayStates = ['calibration.scheduled', 'calibration.scoring', 'decided', 'released'] as const;

/** Ends the time of whoever let it pass: DEADLINE for every case whose deadline is over, a unit each. */
@Injectable()
export class CaseClock implements OnModuleInit {
  private readonly logger = new Logger(CaseClock.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly transitions: CaseTransitions,
    private readonly clock: Clock,
    private readonly duties: CaseDuties,
    private readonly jobs: JobHandlers,
  ) {}

  onModuleInit(): void {
    this.jobs.register('cases.clock', async () => {
      await this.tick();
    });
    this.jobs.every(interval, 'cases.clock');
    this.jobs.register('cases.duties', () => this.refresh());
    this.jobs.every(dutiesInterval, 'cases.duties');
  }

  /**
   * Sends what is due by now. Called again it does nothing more: a case that moved has another deadline.
   * @returns how many cases moved
   * @throws the first failure that is no refusal, once all the others have moved
   */
  async tick(): Promise<number> {
    let moved = 0;
    const tried = new Set<string>();
    const failures: unknown[] = [];
    for (;;) {
      const due = (await this.due(batch + tried.size)).filter(
        ({ id, version }) => !tried.has(`${id} ${version}`),
      );
      if (due.length === 0) break;
      for (const row of due) {
        tried.add(`${row.id} ${row.version}`);
        if (await this.end(row, failures)) moved++;
      }
    }
    if (failures.length > 0) throw failures[0];
    return moved;
  }

  /** Writes the duties that a new day brings: a release, a promotion that takes effect, a reveal. */
  async refresh(): Promise<void> {
    const rows = await this.unitOfWork
      .entities()
      .find(CaseRow, { where: { final: false, state: In([...dayStates]) }, order: { id: 'ASC' } });
    for (const { id } of rows) {
      await this.unitOfWork.run(async () => {
        const row = await this.unitOfWork.entities().findOneBy(CaseRow, { id });
        if (row) await this.duties.rewrite(row);
      });
    }
  }

  private due(take: number): Promise<CaseRow[]> {
    return this.unitOfWork.entities().find(CaseRow, {
      where: { final: false, dueAt: LessThan(this.clock.now().toISOString()) },
      order: { dueAt: 'ASC', id: 'ASC' },
      take,
    });
  }

  /** One case that can't be moved, for whatever reason, must not keep the others waiting. */
  private async end({ id, version }: CaseRow, failures: unknown[]): Promise<boolean> {
    try {
      await this.transitions.send({
        caseId: id,
        event: { type: 'DEADLINE' },
        sender: 'clock',
        expectedVersion: version,
      });
      return true;
    } catch (failure) {
      if (!(failure instanceof Refused)) failures.push(failure);
      else if (failure.refusal.code !== 'conflict')
        this.logger.warn(`Case ${id}: DEADLINE refused: ${failure.refusal.code}`);
      return false;
    }
  }
}
