import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dayOf, startOfDay } from '../../domain/calendar/time-zone.js';
import { profileOf } from '../profile.js';

const submitted = '"submitted_at" IS NOT NULL';
const indexes = [
  [
    'promotion_case_board_index',
    `"promotion_case" ("cycle_id", "state", "state_that_morning", "entered_at", "department", "id") WHERE ${submitted}`,
  ],
  ['promotion_case_list_index', `"promotion_case" ("cycle_id", "final", "number") WHERE ${submitted}`],
  [
    'promotion_case_waiting_index',
    `"promotion_case" ("cycle_id", "due_at", "id") WHERE "final" = false AND ${submitted}`,
  ],
  ['promotion_case_unsubmitted_index', '"promotion_case" ("id") WHERE "submitted_at" IS NULL'],
  ['case_duty_following_index', `"case_duty" ("case_id") WHERE "event" IN ('TRANSFER_MANAGER', 'LEAVE')`],
] as const;

type StateValue = string | { readonly [name: string]: StateValue };

interface MovedCase {
  readonly id: string;
  readonly submittedAt: string;
  readonly enteredAt: string;
  readonly calendar: string;
}

/** So that the page of a cycle counts and lists its cases, and what a day has changed, without reading them. */
export class BoardMigration implements MigrationInterface {
  readonly name = 'board1000000000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "promotion_case" ADD COLUMN "state_that_morning" varchar(64)');
    await rememberMornings(runner);
    for (const [name, definition] of indexes) await runner.query(`CREATE INDEX "${name}" ON ${definition}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name] of indexes) await runner.query(`DROP INDEX "${name}"`);
    await runner.query('ALTER TABLE "promotion_case" DROP COLUMN "state_that_morning"');
  }
}

/** Takes from the streams of the cases that are there what later steps write themselves. */
async function rememberMornings(runner: QueryRunner): Promise<void> {
  const [line, before, state, id] =
    profileOf(runner.dataSource).name === 'postgres' ? ['$1', '$2', '$1', '$2'] : ['?', '?', '?', '?'];
  const cases = (await runner.query(
    `SELECT c."id" AS "id", c."submitted_at" AS "submittedAt", c."entered_at" AS "enteredAt", y."calendar" AS "calendar"
     FROM "promotion_case" c JOIN "cycle" y ON y."id" = c."cycle_id" WHERE c."entered_at" > c."submitted_at"`,
  )) as MovedCase[];
  for (const one of cases) {
    const { timeZone } = JSON.parse(one.calendar) as { timeZone: string };
    const morning = startOfDay(dayOf(one.enteredAt, timeZone), timeZone);
    if (one.submittedAt >= morning) continue;
    const [step] = (await runner.query(
      `SELECT "effect" FROM "log_line" WHERE "stream" = ${line} AND "time" < ${before}
         AND "effect" LIKE '%"value":%' ORDER BY "sequence" DESC LIMIT 1`,
      [`case:${one.id}`, morning],
    )) as { effect: string }[];
    if (!step) continue;
    const { value } = JSON.parse(step.effect) as { value: StateValue };
    await runner.query(`UPDATE "promotion_case" SET "state_that_morning" = ${state} WHERE "id" = ${id}`, [
      nameOf(pathOf(value)),
      one.id,
    ]);
  }
}

/** The states that have a name of two parts, as the machine of this migration's time named them. */
const outer = new Set(['nomination', 'review', 'calibration']);

function nameOf(path: readonly string[]): string {
  const [first = '', second = ''] = path.filter((part) => part !== 'underway' && part !== 'main');
  if (first === 'draft') return 'nomination.draft';
  if (first === 'review' && second === 'submitted') return 'review.manager';
  return outer.has(first) ? `${first}.${second}` : first;
}

/** Of the parallel review the region that is not the peers' carries the name. */
function pathOf(value: StateValue): string[] {
  if (typeof value === 'string') return [value];
  const [key, inner] = Object.entries(value).find(([name]) => name !== 'peers') ?? ['', ''];
  return [key, ...pathOf(inner)];
}
