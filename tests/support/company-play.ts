import { createApp } from '../../src/app.js';
import type { AppOptions } from '../../src/app.module.js';
import type { Configuration } from '../../src/config/configuration.js';
import { SeededRandom } from '../../src/config/random.js';
import type { Framework } from '../../src/domain/framework/framework.js';
import { RulebookService } from '../../src/rulebook/rulebook.service.js';
import { cast } from '../../src/sample/cast.js';
import { foundCompany } from '../../src/sample/found-company.js';
import type { SampleCycle } from '../../src/sample/open-cycle.js';
import { openCycle } from '../../src/sample/open-cycle.js';
import { SampleClock } from '../../src/sample/sample-clock.js';
import { SampleCompany } from '../../src/sample/sample-company.js';
import { members } from './played-cases.js';

const founding = new Date('2026-02-23T09:00:00+08:00');
/** Everything ends on the day on which the tests look. */
export const today = '2026-03-20';

const plan: SampleCycle = {
  name: '2026 年上半年晋升',
  days: {
    nominationsOpenOn: '2026-03-02',
    nominationsEndOn: today,
    reviewsEndOn: today,
    calibrationEndOn: today,
    releaseOn: today,
    effectiveOn: '2026-05-01',
    endsOn: '2026-05-29',
  },
  policies: { peers: { fewest: 3, most: 5 }, ratification: true },
  committees: [{ name: '产品经理评审委员会', levels: ['P2', 'P3', 'P4', 'P5', 'A5', 'P6'], members }],
};

export interface CompanyPlay {
  readonly company: SampleCompany;
  readonly framework: Framework;
  readonly cycleId: string;
}

/**
 * The whole application on a fresh database with the sample company's people and an open cycle. Clock and chance are the
 * test's: the same acts in the same order give the same ids, salts and times.
 */
export async function openCompany(
  configuration: Configuration,
  seed: string,
  imports: AppOptions['imports'] = [],
): Promise<CompanyPlay> {
  const clock = new SampleClock(founding);
  const options: AppOptions = { clock, cast, random: new SeededRandom(seed), imports };
  const app = await createApp({ ...configuration, sample: true }, options);
  const company = new SampleCompany(app, clock, () => undefined);
  await foundCompany(company);
  const framework = await company.use(RulebookService).currentOf();
  if (!framework) throw new Error('The rules folder holds no framework.');
  await company.goTo('2026-03-02');
  return { company, framework, cycleId: await openCycle(company, plan) };
}
