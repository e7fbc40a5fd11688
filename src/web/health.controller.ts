import { Controller, Get } from '@nestjs/common';
import { OpenTo } from './access.js';
import { Health } from './health.js';

@Controller('health')
export class HealthController {
  constructor(private readonly health: Health) {}

  /** For a load balancer: 200 `{"ok":true}` once the database answers and is up to date, else an error. */
  @Get()
  @OpenTo('anyone')
  async show(): Promise<{ ok: true }> {
    await this.health.check();
    return { ok: true };
  }
}
