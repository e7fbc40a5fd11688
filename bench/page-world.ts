import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../src/app.js';
import { AccountRow } from '../src/auth/account.entity.js';
import { hashPassword } from '../src/auth/passwords.js';
import { CaseEventHandlers } from '../src/cases/case-event-handlers.js';
import { SettableClock } from '../src/config/clock.js';
import { type Configuration, readConfiguration } from '../src/config/configuration.js';
import { UnitOfWork } from '../src/database/unit-of-work.js';
import { crowdStart, crowdViewer, nominateCrowd } from '../tests/support/crowd.js';
import { TestBrowser } from '../tests/support/test-browser.js';
import { cloneTeams, hireOthers } from './page-clones.js';

export interface Size {
  readonly name: string;
  readonly people: number;
  readonly cases: number;
}

/** One manager's cases: a draft, one that the candidate is asked about, one in review, one on hold. */
const casesOfTeam = 4;
const password = 'bench bench bench';

/** Companies that differ in size alone: the same team of eight, and so many others like it. */
export class PageWorld {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'rungs-bench-'));
  caseId = '';

  async prepare(): Promise<void> {
    const app = await this.app('base');
    const cases = await nominateCrowd(app, casesOfTeam);
    const handlers = app.get(CaseEventHandlers, { strict: false });
    for (const id of cases.slice(1)) await handlers.send(crowdViewer('manager'), id, 'SUBMIT');
    for (const index of [2, 3]) {
      await handlers.send(crowdViewer(`candidate-${index}`), cases[index] ?? '', 'ACCEPT');
    }
    const hold = { reason: '等待组织调整', reviewOn: '2026-03-20' };
    await handlers.send(crowdViewer('hr'), cases[3] ?? '', 'HOLD', hold);
    this.caseId = cases[2] ?? '';
    const unitOfWork = app.get(UnitOfWork, { strict: false });
    const passwordHash = await hashPassword(password);
    await unitOfWork.run(async () => {
      for (const id of ['account-manager', 'account-hr']) {
        await unitOfWork.entities().update(AccountRow, { id }, { passwordHash });
      }
    });
    await app.close();
    hireOthers(this.fileOf('base'), casesOfTeam, 8);
  }

  /** A company of the size. */
  async open({ name, people, cases }: Size): Promise<NestFastifyApplication> {
    copyFileSync(this.fileOf('base'), this.fileOf(name));
    cloneTeams(this.fileOf(name), Math.round(cases / casesOfTeam) - 1, people);
    return this.app(name);
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private fileOf(name: string): string {
    return path.join(this.configuration(name).dataFolder, 'rungs.sqlite');
  }

  private configuration(name: string): Configuration {
    const dataFolder = path.join(this.folder, name);
    mkdirSync(dataFolder, { recursive: true });
    return readConfiguration({ RUNGS_LOG_LEVEL: 'silent', PORT: '0' }, { dataFolder, databaseUrl: null });
  }

  private app(name: string): Promise<NestFastifyApplication> {
    return createApp(this.configuration(name), { clock: new SettableClock(crowdStart) });
  }
}

/** The cookies of somebody who has signed in. */
export async function signIn(app: NestFastifyApplication, personId: string): Promise<string> {
  const browser = new TestBrowser(app);
  const page = await browser.signIn(`${personId}@example.com`, password);
  if (page.status !== 200) throw new Error(`${personId} can't sign in: ${page.status}`);
  return [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
}
