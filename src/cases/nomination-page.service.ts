import { Injectable } from '@nestjs/common';
import { type Framework, levelOf } from '../domain/framework/framework.js';
import { notFound } from '../domain/refusal.js';
import { PeopleRepository } from '../people/people.repository.js';
import type { Language } from '../web/language.js';
import type { Viewer } from '../web/viewer.js';
import { CaseEligibility } from './case-eligibility.service.js';
import { CaseHeads } from './case-heads.service.js';
import { CaseRepository } from './case.repository.js';
import { eligibilityLines } from './condition-list.js';
import { ownPlace, teamPlace } from './case-place.js';
import { CycleSettings } from './cycle-settings.service.js';
import { ThesisRepository } from './thesis.repository.js';

interface Chosen {
  readonly candidateId?: string | undefined;
  readonly cycleId?: string | undefined;
  readonly targetLevel?: string | undefined;
}

/** The form of a nomination: target level and thesis, with the next level's musts beside it. */
@Injectable()
export class NominationPages {
  constructor(
    private readonly cases: CaseRepository,
    private readonly heads: CaseHeads,
    private readonly people: PeopleRepository,
    private readonly cycles: CycleSettings,
    private readonly theses: ThesisRepository,
    private readonly eligibility: CaseEligibility,
  ) {}

  /** @throws Refused `not-found` for people whom the viewer could not nominate: others than reports and oneself */
  async fresh(viewer: Viewer, { candidateId, cycleId, targetLevel }: Chosen) {
    const [cycle] = cycleId === undefined ? await this.cycles.open() : [await this.cycles.of(cycleId)];
    const candidate = await this.people.find(candidateId ?? '');
    const near = candidate?.managerId === viewer.personId || candidate?.id === viewer.personId;
    if (!cycle || !candidate || !near || cycle.state !== 'open') throw notFound();
    const { framework } = await this.cycles.of(cycle.id);
    const targets = framework.transitions.filter(({ from }) => from === candidate.level).map(({ to }) => to);
    const target = targets.find((code) => code === targetLevel) ?? targets[0];
    return {
      place: candidate.id === viewer.personId ? ownPlace : teamPlace,
      candidate: viewer.language === 'en' ? (candidate.latinName ?? candidate.name) : candidate.name,
      candidateId: candidate.id,
      cycleId: cycle.id,
      cycle: cycle.name,
      fromLevel: candidate.level,
      targets: targets.map((code) => ({
        value: code,
        label: `${code} ${levelOf(framework, code)[viewer.language]}`,
      })),
      targetLevel: target ?? null,
      musts: targets.map((code) => mustsOf(framework, code, viewer.language)),
    };
  }

  /** @throws Refused `not-found` for who may not write it now */
  async draft(viewer: Viewer, caseId: string) {
    const visible = await this.cases.findVisible(viewer, caseId);
    visible.require('thesis', 'write');
    const thesis = await this.theses.find(caseId);
    if (!thesis) throw notFound();
    const { changed, proof, risk, version } = thesis;
    const { framework } = await this.cycles.of(visible.row.cycleId);
    const eligibility = await this.eligibility.of(visible.row);
    return {
      head: await this.heads.of(visible, viewer),
      thesis: { changed, proof, risk, version },
      eligibility: {
        outcome: eligibility.outcome,
        conditions: eligibilityLines(framework, eligibility, viewer.language),
      },
      musts: [mustsOf(framework, visible.row.targetLevel, viewer.language)],
    };
  }
}

/** What a level asks first of all. */
export function mustsOf(framework: Framework, code: string, language: Language) {
  const level = levelOf(framework, code);
  const musts = level.required.filter(({ must }) => must);
  return {
    level: `${code} ${level[language]}`,
    criteria: musts.map((criterion) => ({ id: criterion.id, text: criterion[language] })),
  };
}
