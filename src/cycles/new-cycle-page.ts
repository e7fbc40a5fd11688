import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { notFound } from '../domain/refusal.js';
import { RulebookService } from '../rulebook/rulebook.service.js';
import { Translations } from '../web/translations.js';
import type { Viewer } from '../web/viewer.js';
import { dayOf } from '../people/calendar-day.js';
import { defaultCalendar, plainCalendar, proposedFirstDay } from './default-calendar.js';
import { stepsOfNothing } from './setup-step.js';

/** The first step of a new cycle: its name, and the framework where there are several. */
@Injectable()
export class NewCyclePage {
  constructor(
    private readonly rulebook: RulebookService,
    private readonly translations: Translations,
    private readonly clock: Clock,
  ) {}

  /** @throws not-found for whoever is not HR */
  async of(viewer: Viewer) {
    if (!viewer.roles.includes('hr')) throw notFound();
    const current = await this.rulebook.current();
    const frameworks = current.map((framework) => ({
      value: framework.key,
      label: framework[viewer.language],
    }));
    return {
      name: this.proposedName(viewer),
      frameworks,
      severalFrameworks: frameworks.length > 1,
      steps: stepsOfNothing,
    };
  }

  /** After the half of the year in which its promotions would take effect. */
  private proposedName({ language, timeZone }: Viewer): string {
    const today = dayOf(this.clock.now(), timeZone);
    const working = plainCalendar(timeZone);
    const { effectiveOn } = defaultCalendar(proposedFirstDay(today, working), working);
    const half = Number(effectiveOn.slice(5, 7)) <= 6 ? 'firstHalf' : 'secondHalf';
    return this.translations.text(language, `cycles.setup.names.${half}`, { year: effectiveOn.slice(0, 4) });
  }
}
