import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createApp } from '../app.js';
import type { AppOptions } from '../app.module.js';
import { projectFolder, readConfiguration, type Configuration } from '../config/configuration.js';
import { RulebookService } from '../rulebook/rulebook.service.js';
import { cast } from './cast.js';
import { playClosedCycle } from './closed-cycle.js';
import { playRunningCycle } from './running-cycle.js';
import { foundCompany } from './found-company.js';
import { printDocuments, type WantedDocument } from './print-documents.js';
import { reportStates } from './report-states.js';
import { decisionsOf, packetsOf } from './wanted-documents.js';
import { SampleClock } from './sample-clock.js';
import { type Say, SampleCompany } from './sample-company.js';

/** The sample company is founded on this day. */
const founding = new Date('2025-08-25T09:00:00+08:00');

/** Where the sample company lives: beside a real installation's data, never in it. */
export function sampleConfiguration(variables?: Record<string, string | undefined>): Configuration {
  const configuration = readConfiguration(variables);
  const dataFolder = path.join(configuration.dataFolder, 'sample');
  return Object.freeze({ ...configuration, dataFolder, databaseUrl: null, sample: true });
}

/** Plays both cycles from an empty folder; what an interrupted play left behind is thrown away. */
export async function playSample(
  configuration: Configuration,
  say: Say,
  outFolder = path.join(projectFolder, 'out'),
): Promise<void> {
  await rm(configuration.dataFolder, { recursive: true, force: true });
  await mkdir(configuration.dataFolder, { recursive: true });
  const clock = new SampleClock(founding);
  const app = await createApp({ ...configuration, logLevel: 'error' }, optionsOf(clock));
  try {
    const company = new SampleCompany(app, clock, say);
    await foundCompany(company);
    const framework = await company.use(RulebookService).currentOf();
    if (!framework) throw new Error('The rules folder holds no framework.');
    const closed = await playClosedCycle(company, framework);
    await print(company, await decisionsOf(company, closed), outFolder);
    await playRunningCycle(company, framework);
    await print(company, await packetsOf(company, '袁立夏'), outFolder);
    await reportStates(company, say);
  } finally {
    await app.close();
  }
  await writeFile(finishedMark(configuration), clock.now().toISOString());
}

async function print(
  company: SampleCompany,
  wanted: readonly WantedDocument[],
  folder: string,
): Promise<void> {
  const files = await printDocuments(company, wanted, folder);
  company.tell(`${files.length} PDFs in ${path.relative(process.cwd(), folder) || '.'}/`);
}

/** Whether a play has come to its end in this folder. */
export function isPlayed(configuration: Configuration): boolean {
  return existsSync(finishedMark(configuration));
}

/** The options to serve the sample company with: its clock goes on from where the play ended. */
export async function servedSample(configuration: Configuration): Promise<AppOptions> {
  const clock = new SampleClock(new Date(await readFile(finishedMark(configuration), 'utf8')));
  clock.start();
  return optionsOf(clock);
}

function optionsOf(clock: SampleClock): AppOptions {
  return { clock, cast };
}

function finishedMark({ dataFolder }: Configuration): string {
  return path.join(dataFolder, 'played');
}
