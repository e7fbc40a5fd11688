import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { AppealRow } from './appeal.entity.js';
import { PanelVoteRow } from './panel-vote.entity.js';

/** Appeals and the votes on them. Nothing here asks who reads. */
@Injectable()
export class AppealRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  ofCase(caseId: string): Promise<AppealRow | null> {
    return this.unitOfWork.entities().findOneBy(AppealRow, { caseId });
  }

  votes(appealId: string): Promise<PanelVoteRow[]> {
    return this.unitOfWork.entities().find(PanelVoteRow, { where: { appealId }, order: { votedAt: 'ASC' } });
  }

  async insert(row: AppealRow): Promise<void> {
    await this.unitOfWork.require('AppealRepository.insert').insert(AppealRow, row);
  }

  async change(caseId: string, changes: Partial<AppealRow>): Promise<void> {
    await this.unitOfWork.require('AppealRepository.change').update(AppealRow, { caseId }, changes);
  }

  /** A member's last vote replaces the one before. */
  async vote(vote: PanelVoteRow): Promise<void> {
    const entities = this.unitOfWork.require('AppealRepository.vote');
    const { appealId, personId, ...rest } = vote;
    const { affected } = await entities.update(PanelVoteRow, { appealId, personId }, rest);
    if (affected === 0) await entities.insert(PanelVoteRow, vote);
  }
}
