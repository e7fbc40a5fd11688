import { Injectable } from '@nestjs/common';
import type { CaseLine } from '../cases/case-brief.service.js';
import { departmentsReadBy } from '../people/acting.js';
import { KnownLevels } from '../people/known-levels.js';
import type { PersonRow } from '../people/person.entity.js';
import { PeopleFinder } from '../people/words/people-finder.js';
import { readQuestion } from '../people/words/question.js';
import { Navigation } from '../web/navigation.js';
import type { NavigationLink } from '../web/frame.js';
import { Translations } from '../web/translations.js';
import type { Viewer } from '../web/viewer.js';
import { CaseFinder } from './case-finder.js';

export interface Found {
  readonly people: readonly PersonRow[];
  readonly cases: readonly CaseLine[];
  readonly places: readonly Pick<NavigationLink, 'href' | 'label' | 'icon'>[];
}

/** People for those who read the people of a department, cases for those who may see them, and the places of the frame. */
@Injectable()
export class SearchService {
  constructor(
    private readonly people: PeopleFinder,
    private readonly cases: CaseFinder,
    private readonly levels: KnownLevels,
    private readonly navigation: Navigation,
    private readonly translations: Translations,
  ) {}

  async find(viewer: Viewer, text: string, limit: number): Promise<Found> {
    const question = readQuestion(text, await this.levels.codes());
    return {
      people: await this.people.find(question, departmentsReadBy(viewer), limit),
      cases: await this.cases.find(viewer, question, limit),
      places: this.places(viewer, text.trim().toLowerCase()),
    };
  }

  private places(viewer: Viewer, text: string): Found['places'] {
    if (text === '') return [];
    return this.navigation
      .placesOf(viewer)
      .map(({ key, href, label }) => ({
        href,
        icon: key,
        label: this.translations.text(viewer.language, label ?? `web.navigation.${key}`),
      }))
      .filter(({ label }) => label.toLowerCase().includes(text));
  }
}
