import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { wholeMonthsBetween } from '../domain/evaluation/months.js';
import { dayOf } from '../people/calendar-day.js';
import type { Viewer } from '../web/viewer.js';
import { DevelopmentPlans } from './level/development-plan.service.js';
import { LastDecisions } from './last-decisions.service.js';
import { TeamService } from './team.service.js';

/** Whom should I nominate? A row for each direct report. */
@Injectable()
export class TeamPages {
  constructor(
    private readonly team: TeamService,
    private readonly decisions: LastDecisions,
    private readonly plans: DevelopmentPlans,
    private readonly clock: Clock,
  ) {}

  /** @param nominable only those who could be nominated now */
  async show(viewer: Viewer, nominable: boolean) {
    const reports = await this.team.of(viewer);
    const last = await this.decisions.of(
      viewer,
      reports.map(({ id }) => id),
    );
    const goals = await this.plans.openTo(viewer);
    const today = dayOf(this.clock.now(), viewer.timeZone);
    const people = reports.map((person) => ({
      ...person,
      months: person.levelSince === null ? null : Math.max(0, wholeMonthsBetween(person.levelSince, today)),
      nominable: person.steps.find(({ outcome, canNominate }) => canNominate && outcome === 'met') ?? null,
      step: person.steps.find(({ canNominate }) => canNominate) ?? null,
      cases: person.steps.flatMap((step) => step.case ?? []),
      last: last.get(person.id) ?? null,
      goals: (goals.get(person.id) ?? []).map(({ words, until, state }) => ({ words, until, state })),
    }));
    const could = people.filter((person) => person.nominable !== null);
    return {
      people: nominable ? could : people,
      filter: { nominable, all: people.length, could: could.length },
    };
  }
}
