import { Controller, Get, Query } from '@nestjs/common';
import { Shows } from '../../web/access.js';
import { Page } from '../../web/page.js';
import { CurrentViewer, type Viewer } from '../../web/viewer.js';
import { MyLevel } from './my-level.service.js';

@Controller('my-level')
@Shows('framework', 'eligibility', 'outcome', 'development-plan')
export class MyLevelController {
  constructor(private readonly level: MyLevel) {}

  @Get()
  @Page('level/my-level')
  show(@CurrentViewer() viewer: Viewer, @Query('to') target?: unknown) {
    return this.level.show(viewer, typeof target === 'string' ? target : undefined);
  }
}
