import { afterAll, beforeAll } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/app.js';
import type { AppOptions } from '../../src/app.module.js';
import { SettableClock } from '../../src/config/clock.js';
import type { Configuration } from '../../src/config/configuration.js';
import { type Engine, removeTestData, testConfiguration, testStart } from './databases.js';

/** The whole application on a fresh database, without a socket. Its members are there from the first `beforeAll` on. */
export class TestApp {
  readonly clock = new SettableClock(testStart);
  configuration: Configuration;
  app: NestFastifyApplication;

  constructor(
    private readonly engine: Engine,
    private readonly changes: Partial<Configuration> = {},
    private readonly options: AppOptions = {},
  ) {
    beforeAll(() => this.open());
    afterAll(() => this.close());
  }

  private async open(): Promise<void> {
    this.configuration = { ...(await testConfiguration(this.engine)), ...this.changes };
    this.app = await createApp(this.configuration, { clock: this.clock, ...this.options });
  }

  private async close(): Promise<void> {
    await this.app.close();
    await removeTestData(this.configuration);
  }
}
