import { Injectable } from '@nestjs/common';
import { RulebookService } from '../rulebook/rulebook.service.js';
import { readsDepartment } from '../people/acting.js';
import { PeopleRepository } from '../people/people.repository.js';
import type { Viewer } from '../web/viewer.js';
import { CyclePageParts } from './cycle-page-parts.js';
import { cycleFormView } from './cycle-form.view.js';
import { cyclePageView } from './cycle-page.view.js';
import { runsCycleOf } from './cycle-scope.js';
import { CycleService } from './cycle.service.js';

/** Gathers what the pages of cycles show. */
@Injectable()
export class CyclePages {
  constructor(
    private readonly service: CycleService,
    private readonly rulebook: RulebookService,
    private readonly people: PeopleRepository,
    private readonly parts: CyclePageParts,
  ) {}

  async list(viewer: Viewer) {
    const cycles = await this.service.list(viewer);
    return {
      cycles: cycles.map(({ id, name, state, departments, nominationsOpenOn, releaseOn }) => ({
        id,
        name,
        state,
        departments: departments ?? [],
        nominationsOpenOn,
        releaseOn,
      })),
      mayAdd: viewer.roles.includes('hr'),
    };
  }

  async draftForm(viewer: Viewer, id: string) {
    const cycle = await this.service.running(viewer, id);
    const framework = await this.rulebook.framework(cycle.frameworkVersion);
    return cycleFormView(cycle, framework, await this.departments(viewer), viewer.language);
  }

  async one(viewer: Viewer, id: string) {
    const cycle = await this.service.read(viewer, id);
    const framework = await this.rulebook.framework(cycle.frameworkVersion);
    return cyclePageView({
      ...(await this.parts.of(viewer, cycle)),
      cycle,
      framework,
      newerFramework: (await this.rulebook.currentOf(framework.key))?.version !== framework.version,
      runs: runsCycleOf(viewer, cycle.departments),
      language: viewer.language,
    });
  }

  private async departments(viewer: Viewer): Promise<string[]> {
    return (await this.people.departments()).filter((department) => readsDepartment(viewer, department));
  }
}
