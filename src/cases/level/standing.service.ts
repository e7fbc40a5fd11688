import { Injectable } from '@nestjs/common';
import { Clock } from '../../config/clock.js';
import { buildFacts } from '../../domain/evaluation/build-facts.js';
import { evaluate, type EligibilityOutcome } from '../../domain/evaluation/evaluate.js';
import type { Framework, Level } from '../../domain/framework/framework.js';
import { dayOf } from '../../people/calendar-day.js';
import type { PersonRow } from '../../people/person.entity.js';
import { RulebookService } from '../../rulebook/rulebook.service.js';
import { CaseDataReader, noReviews } from '../case-data.service.js';
import { CycleSettings } from '../cycle-settings.service.js';
import { nextOf } from './level-path.view.js';
import type { CountedFrom } from './met-on.js';

/** Where somebody stands: by the rules of the cycle in which they take part, else by those of today. */
export interface Standing {
  readonly framework: Framework;
  /** The open cycle, if there is one with this person. */
  readonly cycle: { readonly id: string; readonly name: string } | null;
  /** The day to which time is counted. */
  readonly countedTo: string;
  readonly present: Level | null;
  readonly next: readonly Level[];
}

@Injectable()
export class Standings {
  constructor(
    private readonly cycles: CycleSettings,
    private readonly rulebook: RulebookService,
    private readonly data: CaseDataReader,
    private readonly clock: Clock,
  ) {}

  async of(person: PersonRow, timeZone: string): Promise<Standing | null> {
    for (const { id, name, calendar } of await this.cycles.open()) {
      if (!(await this.cycles.member(id, person.id))) continue;
      const { framework } = await this.cycles.of(id);
      return { ...placesIn(framework, person), cycle: { id, name }, countedTo: calendar.effectiveOn };
    }
    const framework = await this.current(person.level);
    const countedTo = dayOf(this.clock.now(), timeZone);
    return framework && { ...placesIn(framework, person), cycle: null, countedTo };
  }

  /**
   * Whether the rules let this person take a step, counted to the day of their standing.
   * @param step the level, and the case by which they are taking it already: to itself it is no other case
   */
  async eligibility(
    person: PersonRow,
    { framework, countedTo }: Standing,
    { targetLevel, caseId }: { readonly targetLevel: string; readonly caseId: string | null },
    timeZone: string,
  ): Promise<EligibilityOutcome & { readonly from: CountedFrom }> {
    const candidacy = {
      id: caseId,
      candidateId: person.id,
      managerId: person.managerId ?? '',
      fromLevel: person.level ?? '',
      targetLevel,
    };
    const setting = { calendar: { timeZone, effectiveOn: countedTo } };
    const data = await this.data.of(candidacy, setting, noReviews);
    const { eligibility } = await evaluate(framework, targetLevel, buildFacts(framework, targetLevel, data));
    const { levelSince, lastDeclined } = data.person;
    return { ...eligibility, from: { levelSince, lastDeclined } };
  }

  private async current(level: string | null): Promise<Framework | null> {
    const all = await this.rulebook.current();
    return all.find(({ levels }) => levels.some(({ code }) => code === level)) ?? all[0] ?? null;
  }
}

function placesIn(framework: Framework, { level }: PersonRow) {
  const present = framework.levels.find(({ code }) => code === level) ?? null;
  return { framework, present, next: nextOf(framework, level) };
}
