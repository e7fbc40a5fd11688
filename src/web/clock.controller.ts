import { Controller, Get, Header } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { OpenTo } from './access.js';

/** What time it is at the server: a page that counts down must not trust the clock of the machine that it is shown on. */
@Controller('clock')
@OpenTo('signed-in')
export class ClockController {
  constructor(private readonly clock: Clock) {}

  @Get()
  @Header('cache-control', 'no-store')
  show(): { now: string } {
    return { now: this.clock.now().toISOString() };
  }
}
