import type { INestApplication } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { Database } from '../../src/database/database.js';
import { LiveStreams } from '../../src/web/live/live-streams.js';

/** Until every open page has been told what there is to tell of all that was committed, and what was written has arrived. */
export async function settled(app: INestApplication): Promise<void> {
  const { changes } = app.get(Database, { strict: false });
  const streams = [...app.get(LiveStreams, { strict: false })['streams'].keys()];
  do {
    await pause(20);
    await Promise.all(streams.map((stream) => stream['last']));
  } while (changes['timer'] !== null || streams.some((stream) => stream['waiting']));
  await Promise.all(streams.map((stream) => stream['last']));
  await pause(60);
}
