import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseSections, type CaseSection } from '../cases/case-sections.js';
import type { VisibleCase } from '../cases/visible-case.js';
import type { Viewer } from '../web/viewer.js';
import { DecisionModels } from './decision-pages.service.js';

/** The way from a case to its decision, for who may read it. */
@Injectable()
export class DecisionSection implements OnModuleInit {
  constructor(
    private readonly sections: CaseSections,
    private readonly models: DecisionModels,
  ) {}

  onModuleInit(): void {
    this.sections.register({
      key: 'decision',
      title: 'decisions.decision.title',
      order: 60,
      isThere: async (visible, viewer) => (await this.models.of(viewer, visible)).length > 0,
      section: (visible, viewer) => this.section(visible, viewer),
    });
  }

  private async section(visible: VisibleCase, viewer: Viewer): Promise<CaseSection> {
    const [latest] = await this.models.of(viewer, visible);
    const model = {
      caseId: visible.row.id,
      outcome: latest?.outcome ?? '',
      applyAgainOn: latest?.applyAgainOn ?? '',
    };
    return { partial: 'case/decision', model };
  }
}
