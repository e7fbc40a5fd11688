import { Controller, Get, Param } from '@nestjs/common';
import { OpenTo } from './access.js';
import { guideNames, type GuideName, Guides } from './guides.js';
import { Page } from './page.js';
import { seeOther, type SeeOther } from './see-other.js';
import { CurrentViewer, type Viewer } from './viewer.js';

/** Help in place: a guide for each kind of reader. */
@Controller('guides')
@OpenTo('signed-in')
export class GuidesController {
  constructor(private readonly guides: Guides) {}

  @Get()
  first(@CurrentViewer() viewer: Viewer): SeeOther {
    return seeOther(`/guides/${guideFor(viewer)}`);
  }

  @Get(':name')
  @Page('web/guide')
  async show(@CurrentViewer() { language }: Viewer, @Param('name') name: string) {
    const { title, text } = await this.guides.of(name, language);
    return { title, text, guides: guideNames.map((key) => ({ key, current: key === name })) };
  }
}

/** The guide of the role that asks most of the reader. */
function guideFor({ roles }: Viewer): GuideName {
  if (roles.includes('hr')) return 'hr';
  if (roles.includes('ratifier') || roles.includes('auditor')) return 'overseer';
  return roles.includes('admin') ? 'admin' : 'employee';
}
