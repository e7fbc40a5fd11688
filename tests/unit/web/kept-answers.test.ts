import { beforeEach, describe, expect, it } from '@jest/globals';
import { SettableClock } from '../../../src/config/clock.js';
import { readConfiguration } from '../../../src/config/configuration.js';
import type { Database } from '../../../src/database/database.js';
import { KeptAnswers } from '../../../src/web/kept-answers.js';

const later = Date.now() + 3_600_000;
const answer = (payload: string, sessionEnds = later) => ({ payload, headers: {}, sessionEnds, repeats: [] });

describe('Kept answers', () => {
  const clock = new SettableClock(new Date('2026-03-02T01:00:00.000Z'));
  const database = { state: '1', committed: () => Promise.resolve(database.state) };
  let kept: KeptAnswers;

  beforeEach(() => {
    const configuration = readConfiguration({ RUNGS_KEPT_PAGES_MB: '0.01' });
    kept = new KeptAnswers(database as unknown as Database, clock, configuration);
  });

  const found = async (key: string) => kept.find(key, await kept.moment())?.payload.toString();

  it('are found by their key', async () => {
    kept.keep('one', answer('<p>1</p>'), await kept.moment());
    expect([await found('one'), await found('other')]).toEqual(['<p>1</p>', undefined]);
  });

  it('are gone for good with the first change after the reading began', async () => {
    const moment = await kept.moment();
    database.state = '2';
    kept.keep('one', answer('old'), moment);
    expect(await found('one')).toBeUndefined();
    database.state = '1';
    expect(await found('one')).toBeUndefined();
  });

  it('end with their minute, and are not kept when made while it turned', async () => {
    const moment = await kept.moment();
    kept.keep('one', answer('old'), moment);
    clock.set(new Date('2026-03-02T01:01:00.000Z'));
    expect(await found('one')).toBeUndefined();
    kept.keep('one', answer('between'), moment);
    expect(kept.counts.kept).toBe(1);
  });

  it('end with their session', async () => {
    kept.keep('one', answer('over', Date.now() - 1), await kept.moment());
    expect(await found('one')).toBeUndefined();
  });

  it('make room for others: those asked for longest ago go first, and none is larger than the whole', async () => {
    const moment = await kept.moment();
    for (const key of ['one', 'two', 'three']) kept.keep(key, answer(key.padEnd(2000)), moment);
    expect((await found('one'))?.trim()).toBe('one');
    kept.keep('four', answer('four'.padEnd(2000)), moment);
    expect((await Promise.all(['one', 'two', 'four'].map(found))).map((text) => text?.trim())).toEqual([
      'one',
      undefined,
      'four',
    ]);
    kept.keep('huge', answer('huge'.padEnd(20_000)), moment);
    expect(await found('huge')).toBeUndefined();
    expect(kept.counts.bytes).toBeLessThanOrEqual(10_000);
  });

  it('kept again take no more room', async () => {
    for (let times = 0; times < 10; times++) kept.keep('one', answer('one'), await kept.moment());
    expect(kept.counts.bytes).toBe(1003);
  });
});
