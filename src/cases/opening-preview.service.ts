import { Injectable } from '@nestjs/common';
import { DraftCheck } from '../cycles/draft-check.service.js';
import { stepOf } from '../cycles/setup-step.js';
import { PeopleRepository } from '../people/people.repository.js';
import { refusalText } from '../web/refusal-text.js';
import { Translations } from '../web/translations.js';
import type { Viewer } from '../web/viewer.js';
import { openingPreviewView } from './opening-preview.view.js';
import { PopulationEligibility } from './population-eligibility.service.js';

/** What will happen when a draft is opened, worked out as people stand now. */
@Injectable()
export class OpeningPreview {
  constructor(
    private readonly check: DraftCheck,
    private readonly eligibility: PopulationEligibility,
    private readonly people: PeopleRepository,
    private readonly translations: Translations,
  ) {}

  /** @throws not-found for whoever does not run the cycle, cycle-not-draft */
  async of(viewer: Viewer, cycleId: string) {
    const { cycle, framework, members, targets, committees, obstacle } = await this.check.of(viewer, cycleId);
    return {
      ...stepOf(cycle, 'preview'),
      ...openingPreviewView({
        framework,
        targets,
        members,
        steps: await this.eligibility.of(cycleId, members),
        people: await this.people.everybody(),
        language: viewer.language,
      }),
      committees,
      calendar: cycle.calendar,
      obstacle: obstacle && refusalText(this.translations, viewer.language, obstacle),
    };
  }
}
