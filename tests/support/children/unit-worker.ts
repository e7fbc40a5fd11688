import { SystemClock } from '../../../src/config/clock.js';
import { readConfiguration } from '../../../src/config/configuration.js';
import { SystemRandom } from '../../../src/config/random.js';
import { openDatabase } from '../../../src/database/open-database.js';
import { assembleSupports } from '../supports.js';

/**
 * A server with 200 changes at once, again and again: each writes a line of its own stream, a line of one that all
 * share, and a job. It prints `saved N` once a change is answered with success, until it is killed.
 */
const configuration = readConfiguration();
const database = await openDatabase(configuration);
const { unitOfWork, auditLog, jobQueue } = assembleSupports(database, {
  configuration,
  clock: new SystemClock(),
  random: new SystemRandom(),
});

async function change(number: number): Promise<void> {
  await unitOfWork.run(async () => {
    const entry = { type: 'moved', actor: 'person-1', effect: { number }, particulars: { comment: '说明' } };
    await auditLog.append({ ...entry, stream: `case:${number}` });
    await auditLog.append({ ...entry, stream: 'cycle:1' });
    await jobQueue.enqueue('follow-up', { number }, { key: String(number) });
  });
  process.stdout.write(`saved ${number}\n`);
}

for (let round = 0; ; round++) {
  await Promise.all(Array.from({ length: 200 }, (_, index) => change(round * 200 + index)));
}
