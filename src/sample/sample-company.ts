import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccountsService } from '../auth/accounts.service.js';
import { AccountViewers } from '../auth/account-viewers.js';
import { CaseClock } from '../cases/case-clock.service.js';
import { CaseEventHandlers } from '../cases/case-event-handlers.js';
import { CaseRow } from '../cases/case.entity.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { CaseEventType } from '../domain/workflow/case-event.js';
import { PeopleRepository } from '../people/people.repository.js';
import type { PersonRow } from '../people/person.entity.js';
import { JobRunner } from '../jobs/job-runner.js';
import type { Viewer } from '../web/viewer.js';
import type { SampleClock } from './sample-clock.js';

/** Prints one line of progress. */
export type Say = (line: string) => void;

/** The sample company in play: its people act through the services that pages use, on a clock that the play sets. */
export class SampleCompany {
  private people = new Map<string, PersonRow>();
  private readonly viewers = new Map<string, Viewer>();

  constructor(
    readonly app: NestFastifyApplication,
    readonly clock: SampleClock,
    private readonly say: Say,
  ) {}

  /** A service of the running application. */
  use<Service>(service: Type<Service> | (abstract new (...args: never[]) => Service)): Service {
    return this.app.get<Service>(service, { strict: false });
  }

  /** Reads the people anew, after an import or a change of level. */
  async readPeople(): Promise<void> {
    const everybody = await this.use(PeopleRepository).everybody();
    this.people = new Map(everybody.map((person) => [person.employeeNumber, person]));
    this.viewers.clear();
  }

  everybody(): readonly PersonRow[] {
    return [...this.people.values()];
  }

  /** @throws Error for a number that nobody has: the script of the play is wrong */
  person(employeeNumber: string): PersonRow {
    const person = this.people.get(employeeNumber);
    if (!person) throw new Error(`Nobody in the sample company has the number ${employeeNumber}.`);
    return person;
  }

  named(name: string): PersonRow {
    const person = this.everybody().find((candidate) => candidate.name === name);
    if (!person) throw new Error(`Nobody in the sample company is called ${name}.`);
    return person;
  }

  withId(id: string): PersonRow {
    const person = this.everybody().find((candidate) => candidate.id === id);
    if (!person) throw new Error(`Nobody in the sample company has the id ${id}.`);
    return person;
  }

  /** The person as somebody signed in. */
  async viewer(person: PersonRow): Promise<Viewer> {
    const known = this.viewers.get(person.id);
    if (known) return known;
    const account = await this.use(AccountsService).openFor(person.id);
    const viewer = await this.use(AccountViewers).viewer(account.id);
    if (!viewer) throw new Error(`${person.name} can't sign in.`);
    this.viewers.set(person.id, viewer);
    return viewer;
  }

  /** Forgets who is what, after roles were granted. */
  forgetViewers(): void {
    this.viewers.clear();
  }

  /** Sends an event to a case in the person's name. */
  async send(person: PersonRow, caseId: string, type: CaseEventType, input: unknown = {}): Promise<CaseRow> {
    try {
      return await this.use(CaseEventHandlers).send(await this.viewer(person), caseId, type, input);
    } catch (failure) {
      throw new Error(`${person.name} could not send ${type}`, { cause: failure });
    }
  }

  caseRow(id: string): Promise<CaseRow> {
    return this.use(UnitOfWork).entities().findOneByOrFail(CaseRow, { id });
  }

  /**
   * Moves the clock to a time of the day (default 09:30 in Shanghai) and does what is due by then: deadlines, recurring
   * jobs, mails.
   */
  async goTo(day: string, time = '09:30'): Promise<void> {
    this.clock.set(new Date(`${day}T${time}:00+08:00`));
    await this.use(CaseClock).tick();
    await this.use(JobRunner).runDue();
  }

  /** Lets some minutes pass, so that no two acts fall on the same moment. */
  pass(minutes: number): void {
    this.clock.set(new Date(this.clock.now().getTime() + minutes * 60_000));
  }

  /** A line of progress, with the day in the company's story. */
  tell(what: string): void {
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(this.clock.now());
    this.say(`  ${day}  ${what}`);
  }
}
