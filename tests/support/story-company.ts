import { afterAll, beforeAll } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/app.js';
import { JobRunner } from '../../src/jobs/job-runner.js';
import type { SampleCompany } from '../../src/sample/sample-company.js';
import type { Configuration } from '../../src/config/configuration.js';
import type { Language } from '../../src/web/language.js';
import { type Engine, removeTestData, testConfiguration } from './databases.js';
import { foundStory, listening } from './found-story.js';
import { formsOf } from './html-forms.js';
import { Visitor } from './visitor.js';
import { textsIn } from './texts-of-pages.js';

/** The sample company before its first cycle, on a listening server: its people come in through the front door. */
export class StoryCompany {
  company: SampleCompany;
  /** Of the listening server, as `http://127.0.0.1:4711`. */
  origin: string;
  private configuration: Configuration;
  private readonly visitors = new Map<string, Visitor>();
  private readonly besides: NestFastifyApplication[] = [];

  constructor(private readonly engine: Engine) {
    beforeAll(() => this.open());
    afterAll(() => this.close());
  }

  /** A person by name, at a browser and signed in with one click; always the same browser. */
  async visitor(name: string): Promise<Visitor> {
    const known = this.visitors.get(name) ?? (await this.signedIn(name, 'zh'));
    this.visitors.set(name, known);
    return known;
  }

  async signedIn(name: string, language: Language): Promise<Visitor> {
    const visitor = new Visitor(this.origin, { language });
    const t = textsIn(language);
    await visitor.open('/sign-in');
    await visitor.follow(t('auth.oneClick.link'));
    const { email } = this.company.named(name);
    const form = formsOf(visitor.page.html).find(({ action }) => action === '/sign-in/sample');
    const button = form?.buttons.find(({ value }) => value === email);
    if (!form || !button) throw new Error(`${name} is not on the page of one-click sign-in.`);
    await visitor.send(form, button.text);
    return visitor;
  }

  /** Somebody who never signs in. */
  anonymous(): Promise<Visitor> {
    return Promise.resolve(new Visitor(this.origin));
  }

  /** Moves the clock to a morning, and does what is due by then. */
  goTo(day: string, time?: string): Promise<void> {
    return this.company.goTo(day, time);
  }

  /** Does the jobs that wait, such as printing. */
  runJobs(): Promise<number> {
    return this.company.use(JobRunner).runDue();
  }

  private async open(): Promise<void> {
    this.configuration = { ...(await testConfiguration(this.engine)), sample: true };
    Object.assign(this, await foundStory(this.configuration));
  }

  /** Another server on the same PostgreSQL, with the same clock. @returns its origin */
  async serverBeside(): Promise<string> {
    const beside = await createApp(this.configuration, { clock: this.company.clock });
    this.besides.push(beside);
    return listening(beside);
  }

  private async close(): Promise<void> {
    for (const beside of this.besides) await beside.close();
    await this.company.app.close();
    await removeTestData(this.configuration);
  }
}
