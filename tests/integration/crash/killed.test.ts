import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../../src/app.js';
import { AuditLog } from '../../../src/audit/audit-log.js';
import type { LogLine } from '../../../src/audit/log-line.js';
import { verifyDatabase } from '../../../src/audit/verify-database.js';
import { CaseDutyRow } from '../../../src/cases/case-duty.entity.js';
import { CaseFactsLoader } from '../../../src/cases/case-facts.service.js';
import { recordOf } from '../../../src/cases/case-record.js';
import { CaseEventHandlers } from '../../../src/cases/case-event-handlers.js';
import { CaseRow } from '../../../src/cases/case.entity.js';
import { dutiesOf } from '../../../src/cases/owed-event.js';
import type { Configuration } from '../../../src/config/configuration.js';
import { Database } from '../../../src/database/database.js';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import type { CaseEventType } from '../../../src/domain/workflow/case-event.js';
import { caseEventTypes } from '../../../src/domain/workflow/case-event-types.js';
import type { LogEvent } from '../../../src/domain/workflow/decision.js';
import { foldCase } from '../../../src/domain/workflow/fold-case.js';
import { openDuties } from '../../../src/domain/workflow/open-duties.js';
import { JobRow } from '../../../src/jobs/job.entity.js';
import { JobRunner } from '../../../src/jobs/job-runner.js';
import { mailJob } from '../../../src/mail/mailer.js';
import { outboxFolder } from '../../../src/mail/mail.module.js';
import { TestProcess } from '../../support/child-process.js';
import { crowdStart, crowdViewer } from '../../support/crowd.js';
import { removeTestData, testConfiguration } from '../../support/databases.js';
import { clockAfterLeases } from '../../support/later-clock.js';

/** What the killed server said of a case last. */
interface Answer {
  readonly version: number;
  readonly state: string;
}

interface Found {
  readonly row: CaseRow;
  /** The lines of the machine's steps, the first one being the nomination. */
  readonly lines: readonly LogLine[];
}

/** Events that give somebody a new duty, hence a mail each. */
const telling = ['SUBMIT', 'ACCEPT', 'HOLD', 'RESUME'];
/** So many of the 200 are answered when it happens; 50 are always under way. */
const answeredWhenKilled = 60;

describe.each(['sqlite', 'postgres'] as const)(
  'A server killed in the middle of 200 transitions, on %s',
  (engine) => {
    let configuration: Configuration;
    let app: NestFastifyApplication;
    let answers: Map<string, Answer[]>;
    let found: Found[];

    beforeAll(async () => {
      configuration = await testConfiguration(engine);
      const script = 'tests/support/children/case-worker.ts';
      const child = TestProcess.start(script, configuration, { PORT: '0', RUNGS_LOG_LEVEL: 'silent' });
      try {
        await child.lineCount(/^answered /, answeredWhenKilled, 100_000);
      } finally {
        await child.kill();
      }
      answers = answersIn(child.lines);
      app = await createApp(configuration, { clock: clockAfterLeases(crowdStart) });
      found = await casesAndLines();
    }, 120_000);

    afterAll(async () => {
      await app?.close();
      await removeTestData(configuration);
    });

    const use = <T>(type: abstract new (...parts: never[]) => T): T => app.get<T>(type, { strict: false });

    async function casesAndLines(): Promise<Found[]> {
      const rows = await use(UnitOfWork).entities().find(CaseRow);
      const isStep = ({ type }: LogLine): boolean =>
        type === 'NOMINATE' || caseEventTypes.some((known) => known === type);
      return Promise.all(
        rows.map(async (row) => ({
          row,
          lines: (await use(AuditLog).read(`case:${row.id}`)).filter(isStep),
        })),
      );
    }

    it('kept everything that it answered with success, row and line', () => {
      expect([...answers.values()].flat().length).toBeGreaterThanOrEqual(answeredWhenKilled);
      const byId = new Map(found.map((one) => [one.row.id, one]));
      const missing = [...answers].flatMap(([id, said]) =>
        said.filter((answer) => !holds(byId.get(id), answer)).map((answer) => ({ id, ...answer })),
      );
      expect(missing).toEqual([]);
    });

    it('was in the middle of it', () => {
      const versions = new Set(found.map(({ row }) => row.version));
      expect(found).toHaveLength(50);
      expect(versions.size).toBeGreaterThan(1);
      expect(found.some(({ row }) => row.version < 5)).toBe(true);
    });

    it('left no line without the change of its row, and no change without its line', () => {
      const halfDone = found.filter(({ row, lines }) => lines.length !== row.version);
      expect(halfDone).toEqual([]);
    });

    it('left streams that fold to the stored snapshots', () => {
      for (const { row, lines } of found) {
        expect(foldCase(lines as unknown as LogEvent[])).toEqual(recordOf(row));
      }
    });

    it('left chains that verify', async () => {
      const report = await verifyDatabase(use(Database));
      expect(report.faults).toEqual([]);
      expect(report.streams).toBeGreaterThanOrEqual(50);
    });

    it('left in the inbox what the machine says is owed', async () => {
      const stored = await use(UnitOfWork).entities().find(CaseDutyRow);
      for (const { row } of found) {
        const facts = await use(CaseFactsLoader).load(row, null);
        const owed = dutiesOf(openDuties(recordOf(row), facts, crowdStart), row.department);
        const own = stored
          .filter(({ caseId }) => caseId === row.id)
          .map(({ event, personId, notPersonId, role, department, dueAt }) => ({
            event,
            personId,
            notPersonId,
            role,
            department,
            dueAt,
          }));
        expect(own.sort(byOwner)).toEqual(owed.sort(byOwner));
      }
    });

    it('is followed by one that takes its jobs up again: each mail is sent', async () => {
      const jobs = (): Promise<JobRow[]> => use(UnitOfWork).entities().findBy(JobRow, { kind: mailJob });
      const owed = found.flatMap(({ lines }) => lines.filter(({ type }) => telling.includes(type)));
      // The nomination is the first line: its nominator is told to hand it in.
      expect(await jobs()).toHaveLength(owed.length + found.length);
      expect((await jobs()).filter(({ state }) => state === 'pending').length).toBeGreaterThan(0);
      await use(JobRunner).runDue();
      expect((await jobs()).filter(({ state }) => state !== 'done')).toEqual([]);
      expect(await readdir(outboxFolder(configuration))).toHaveLength((await jobs()).length);
    });

    it('is followed by one that goes on with every case', async () => {
      for (const { row } of found.slice(0, 10)) {
        const [by, type] = nextStep(row);
        const moved = await use(CaseEventHandlers).send(crowdViewer(by), row.id, type, holding);
        expect(moved.version).toBe(row.version + 1);
      }
    });
  },
);

const holding = { reason: '等待组织调整', reviewOn: '2026-03-20' };

/** Who sends what to a case that got this far. */
function nextStep({ state, candidateId }: CaseRow): [by: string, type: CaseEventType] {
  if (state === 'nomination.draft') return ['manager', 'SUBMIT'];
  if (state === 'nomination.consent') return [candidateId, 'ACCEPT'];
  return ['hr', state === 'onHold' ? 'RESUME' : 'HOLD'];
}

/** `answered CASE VERSION STATE`, of which the last line may be cut off. */
function answersIn(lines: readonly string[]): Map<string, Answer[]> {
  const answers = new Map<string, Answer[]>();
  for (const line of lines) {
    const [, id = '', version, state = ''] = /^answered (\S+) (\d+) (\S+)$/.exec(line) ?? [];
    if (id) answers.set(id, [...(answers.get(id) ?? []), { version: Number(version), state }]);
  }
  return answers;
}

/** Whether row and stream know of the answer: the row at that version or a later one, with a line for each. */
function holds(found: Found | undefined, { version, state }: Answer): boolean {
  if (!found || found.row.version < version || found.lines.length < version) return false;
  return found.row.version > version || found.row.state === state;
}

function byOwner(one: Owner, other: Owner): number {
  return keyOf(one) < keyOf(other) ? -1 : 1;
}

type Owner = Pick<CaseDutyRow, 'event' | 'personId' | 'role'>;

function keyOf({ event, personId, role }: Owner): string {
  return `${event} ${personId ?? ''} ${role ?? ''}`;
}
