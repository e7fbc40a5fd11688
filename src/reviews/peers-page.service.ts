import { Injectable } from '@nestjs/common';
import { CaseActions } from '../cases/case-actions.service.js';
import { CaseHeads } from '../cases/case-heads.service.js';
import { CaseRepository } from '../cases/case.repository.js';
import { notFound } from '../domain/refusal.js';
import { ColleagueSearch } from '../people/colleague-search.service.js';
import type { Viewer } from '../web/viewer.js';
import type { PeersSearch } from './peers.input.js';

/** Whom the manager asks for a word, found by name. */
@Injectable()
export class PeersPages {
  constructor(
    private readonly cases: CaseRepository,
    private readonly heads: CaseHeads,
    private readonly actions: CaseActions,
    private readonly colleagues: ColleagueSearch,
  ) {}

  /** @throws Refused `not-found` for who may not name peers now: nobody else looks people up here */
  async show(viewer: Viewer, caseId: string, { q, personIds }: PeersSearch) {
    const visible = await this.cases.findVisible(viewer, caseId);
    const { people, policies } = visible.facts;
    const may = (await this.actions.of(visible, viewer)).some(({ type }) => type === 'NAME_PEERS');
    if (!may || !policies.peers) throw notFound();
    const tied = [
      people.candidateId,
      people.managerId,
      people.lineAboveId,
      people.nominatorId,
      people.sponsorId,
    ];
    const without = [...tied.filter((id) => id !== null), ...personIds];
    const chosen = await this.colleagues.named(personIds, viewer.language);
    const found = await this.colleagues.find(q, viewer.language, without);
    return {
      head: await this.heads.of(visible, viewer),
      here: `/cases/${caseId}/peers`,
      fewest: policies.peers.fewest,
      most: policies.peers.most,
      q,
      choices: [...chosen, ...found],
      chosen: chosen.map(({ value }) => value),
      nobody: q !== '' && found.length === 0,
    };
  }
}
