import { Injectable } from '@nestjs/common';
import type { Level } from '../../domain/framework/framework.js';
import { PeopleRepository } from '../../people/people.repository.js';
import type { PersonRow } from '../../people/person.entity.js';
import type { Viewer } from '../../web/viewer.js';
import { eligibilityLines } from '../condition-list.js';
import { DevelopmentPlans } from './development-plan.service.js';
import { metOn } from './met-on.js';
import { besideNext } from './next-level.view.js';
import { OwnSteps } from './own-step.service.js';
import { PastDecisions } from './past-decisions.service.js';
import { planView } from './plan.view.js';
import { Standings, type Standing } from './standing.service.js';

/** Where do I stand, what comes next? The page of nobody but its reader. */
@Injectable()
export class MyLevel {
  constructor(
    private readonly people: PeopleRepository,
    private readonly steps: OwnSteps,
    private readonly standings: Standings,
    private readonly plans: DevelopmentPlans,
    private readonly decisions: PastDecisions,
  ) {}

  /** @param target code of the next level to look at; the first where there are several */
  async show(viewer: Viewer, target?: string) {
    const person = viewer.personId === null ? null : await this.people.find(viewer.personId);
    const standing = person && (await this.standings.of(person, viewer.timeZone));
    if (!person || !standing) return { isThere: false };
    const next = standing.next.find(({ code }) => code === target) ?? standing.next[0] ?? null;
    return {
      isThere: true,
      framework: standing.framework[viewer.language],
      path: await this.steps.path(person, standing, viewer),
      present: standing.present && this.steps.view(standing.present, person, viewer),
      next: standing.next.map((level) => choice(level, next, viewer)),
      target: next && (await this.targetView(person, standing, next, viewer)),
      decisions: await this.decisions.own(viewer),
      plan: await this.planOf(person, standing, next, viewer),
    };
  }

  private async targetView(person: PersonRow, standing: Standing, next: Level, viewer: Viewer) {
    const { framework, cycle, countedTo } = standing;
    const { language, timeZone } = viewer;
    const onTheWay = await this.steps.onTheWay(viewer, next.code);
    const step = { targetLevel: next.code, caseId: onTheWay?.caseId ?? null };
    const eligibility = await this.standings.eligibility(person, standing, step, timeZone);
    const days = eligibility.rules.map((rule) => metOn(rule, eligibility.from));
    return {
      code: next.code,
      name: next[language],
      outcome: eligibility.outcome,
      onTheWay,
      conditions: eligibilityLines(framework, eligibility, language).map((line, index) => ({
        ...line,
        metOn: days[index] ?? null,
      })),
      cycle: cycle?.name ?? '',
      countedTo,
      dimensions: besideNext(framework, standing.present, next, language),
      newCount: next.own.length,
      carriedCount: next.required.length - next.own.length,
    };
  }

  private async planOf(person: PersonRow, standing: Standing, next: Level | null, viewer: Viewer) {
    const own = await this.plans.own(viewer);
    const manager = person.managerId === null ? null : await this.people.find(person.managerId);
    return {
      ...planView(own.goals, { standing, next, language: viewer.language }),
      manager: manager ? (viewer.language === 'en' ? (manager.latinName ?? manager.name) : manager.name) : '',
      isShared: manager !== null && own.sharedWithId === manager.id,
    };
  }
}

function choice(level: Level, chosen: Level | null, { language }: Viewer) {
  return {
    code: level.code,
    name: level[language],
    phrase: level.phrase[language],
    href: `/my-level?to=${encodeURIComponent(level.code)}`,
    current: level === chosen,
  };
}
