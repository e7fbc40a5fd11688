import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AddressInfo } from 'node:net';
import { createApp } from '../../src/app.js';
import type { Configuration } from '../../src/config/configuration.js';
import { foundCompany } from '../../src/sample/found-company.js';
import { SampleClock } from '../../src/sample/sample-clock.js';
import { SampleCompany } from '../../src/sample/sample-company.js';

/** The day on which a story's company is founded, before the first cycle of the sample company. */
const founding = new Date('2025-08-25T09:00:00+08:00');

export interface FoundStory {
  readonly company: SampleCompany;
  /** Of the listening server, as `http://127.0.0.1:4711`. */
  readonly origin: string;
}

/** The sample company on a fresh database, before its first cycle, with a server that listens; close `company.app` at the end. */
export async function foundStory(configuration: Configuration): Promise<FoundStory> {
  const clock = new SampleClock(founding);
  const app = await createApp(configuration, { clock });
  const company = new SampleCompany(app, clock, () => undefined);
  await foundCompany(company);
  return { company, origin: await listening(app) };
}

/** Lets a server listen at a free port. @returns its origin */
export async function listening(app: NestFastifyApplication): Promise<string> {
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}
