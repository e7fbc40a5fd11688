import { Controller, Get } from '@nestjs/common';
import { OpenTo } from './access.js';
import { Navigation } from './navigation.js';
import { seeOther, type SeeOther } from './see-other.js';
import { CurrentViewer, type Viewer } from './viewer.js';

@Controller()
export class HomeController {
  constructor(private readonly navigation: Navigation) {}

  /** The first place the viewer may open: the inbox, for most. */
  @Get()
  @OpenTo('signed-in')
  show(@CurrentViewer() viewer: Viewer): SeeOther {
    return seeOther(this.navigation.placesOf(viewer)[0]?.href ?? '/account');
  }
}
