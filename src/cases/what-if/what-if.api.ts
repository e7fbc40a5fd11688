import { Controller, Get, Post } from '@nestjs/common';
import { notFound, Refused } from '../../domain/refusal.js';
import { DraftDesk } from '../../rulebook/draft/draft-desk.service.js';
import { filesOfDocuments } from '../../rulebook/draft/uploaded-files.js';
import { RulebookService } from '../../rulebook/rulebook.service.js';
import { Shows } from '../../web/access.js';
import { Asked, Input } from '../../web/api/input.js';
import { Api } from '../../web/api/operation.js';
import { CurrentViewer, type Viewer } from '../../web/viewer.js';
import {
  whatIfBody,
  whatIfQuery,
  whatIfSchema,
  type WhatIfBody,
  type WhatIfQuery,
} from './what-if.resource.js';
import { WhatIf } from './what-if.service.js';
import { whatIfView } from './what-if.view.js';

/** What another version of the rules would change in a cycle, in counts. */
@Controller('api/rulebook/what-if')
@Shows('rules', 'cycle', 'eligibility', 'readiness')
export class WhatIfApi {
  constructor(
    private readonly whatIf: WhatIf,
    private readonly rulebook: RulebookService,
    private readonly desk: DraftDesk,
  ) {}

  @Get()
  @Api({
    id: 'tryVersionOut',
    tag: 'frameworks',
    summary: 'What a published version would change in a cycle; counts alone',
    scope: 'read',
    query: whatIfQuery,
    response: whatIfSchema,
    refusals: ['what-if-other-framework', 'what-if-busy'],
  })
  async version(@CurrentViewer() viewer: Viewer, @Asked() { version, cycle }: WhatIfQuery) {
    const framework = await this.rulebook.find(version);
    if (!framework) throw notFound();
    return whatIfView(await this.whatIf.run(viewer, cycle, framework), viewer.language);
  }

  @Post()
  @Api({
    id: 'tryDraftOut',
    tag: 'frameworks',
    summary: 'What a draft would change in a cycle; nothing is stored',
    scope: 'cycles',
    body: whatIfBody,
    response: whatIfSchema,
    refusals: ['draft-has-problems', 'what-if-other-framework', 'what-if-busy'],
  })
  async draft(@CurrentViewer() viewer: Viewer, @Input() { files, cycle }: WhatIfBody) {
    const checked = this.desk.checkFiles(viewer, filesOfDocuments(files));
    if (!checked.ok) {
      throw new Refused({ code: 'draft-has-problems', parameters: { count: checked.problems.length } });
    }
    return whatIfView(await this.whatIf.run(viewer, cycle, checked.framework), viewer.language);
  }
}
