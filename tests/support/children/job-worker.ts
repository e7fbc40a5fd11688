import { setTimeout as pause } from 'node:timers/promises';
import { SystemClock } from '../../../src/config/clock.js';
import { readConfiguration } from '../../../src/config/configuration.js';
import { SystemRandom } from '../../../src/config/random.js';
import { openDatabase } from '../../../src/database/open-database.js';
import { assembleSupports } from '../supports.js';

/**
 * A server that does jobs and nothing else: 40 `slow` ones, which write a line of the log each. It prints `enqueued`,
 * then `did N` after each is done, until it is killed.
 */
const configuration = readConfiguration();
const database = await openDatabase(configuration);
const supports = assembleSupports(database, {
  configuration,
  clock: new SystemClock(),
  random: new SystemRandom(),
});
const { unitOfWork, auditLog, jobHandlers, jobQueue, jobRunner } = supports;

jobHandlers.register<{ number: number }>('slow', async ({ number }) => {
  await pause(20);
  await unitOfWork.run(() => auditLog.append({ stream: `case:${number}`, type: 'done', actor: 'clock' }));
  process.stdout.write(`did ${number}\n`);
});
await unitOfWork.run(async () => {
  for (let number = 1; number <= 40; number++) await jobQueue.enqueue('slow', { number });
});
process.stdout.write('enqueued\n');
await jobRunner.start();
setInterval(() => undefined, 1000);
