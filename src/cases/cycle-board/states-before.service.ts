import { Injectable } from '@nestjs/common';
import { LogLineRow } from '../../audit/log-line.entity.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { StateValue } from '../../domain/workflow/case-record.js';
import type { CaseState } from '../../domain/workflow/case-state.js';
import { stateNameOf } from '../../domain/workflow/state-name.js';
import { streamOf } from '../case-store.service.js';

/** In which states cases stood at a moment, as their streams tell it. */
@Injectable()
export class StatesBefore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By case; one that did not exist then, or was a draft, is left out. */
  async of(caseIds: readonly string[], moment: string): Promise<ReadonlyMap<string, CaseState>> {
    const states = new Map<string, CaseState>();
    for (let start = 0; start < caseIds.length; start += 500) {
      const streams = caseIds.slice(start, start + 500).map(streamOf);
      for (const { stream, effect } of await this.stepsBefore(streams, moment)) {
        const { value } = JSON.parse(effect ?? '{}') as { value?: StateValue };
        if (value !== undefined) states.set(stream.slice(streamOf('').length), stateNameOf(value).state);
      }
    }
    for (const [id, state] of states) if (state === 'nomination.draft') states.delete(id);
    return states;
  }

  private stepsBefore(streams: readonly string[], moment: string): Promise<LogLineRow[]> {
    return this.unitOfWork
      .entities()
      .createQueryBuilder(LogLineRow, 'line')
      .where('line.stream IN (:...streams)', { streams })
      .andWhere('line.time < :moment', { moment })
      .andWhere('line.effect LIKE :step', { step: '%"value":%' })
      .orderBy('line.stream', 'ASC')
      .addOrderBy('line.sequence', 'ASC')
      .getMany();
  }
}
