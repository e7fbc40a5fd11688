import { AuditLog } from '../audit/audit-log.js';
import { SystemClock } from '../config/clock.js';
import { readConfiguration } from '../config/configuration.js';
import { SystemRandom } from '../config/random.js';
import type { Database } from '../database/database.js';
import { openDatabase } from '../database/open-database.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { FrameworkPublisher } from '../rulebook/framework-publisher.js';
import { FrameworkVersionsRepository } from '../rulebook/framework-versions.repository.js';
import { rulesFolder } from '../rulebook/rules-folder.js';
import { RulebookService } from '../rulebook/rulebook.service.js';
import { EvaluationReplay, type ReplayedEvaluation } from './evaluation-replay.service.js';
import { EvaluationStore } from './evaluation-store.service.js';

export interface ReplayOptions {
  readonly json?: boolean;
}

/** Prints each evaluation that comes out differently, and how many there were; the exit status is 1 where one does. */
export async function replay(caseId: string | undefined, { json }: ReplayOptions): Promise<void> {
  const database = await openDatabase(readConfiguration());
  try {
    const replayed = await replayOf(database).run(caseId);
    const different = replayed.filter(({ same }) => !same);
    const report = { ok: different.length === 0, evaluations: replayed.length, different };
    process.stdout.write(json ? `${JSON.stringify(report)}\n` : inWords(replayed.length, different));
    if (!report.ok) process.exitCode = 1;
  } finally {
    await database.close();
  }
}

/** The replay without the application around it. */
export function replayOf(database: Database): EvaluationReplay {
  const unitOfWork = new UnitOfWork(database);
  const clock = new SystemClock();
  const random = new SystemRandom();
  const versions = new FrameworkVersionsRepository(unitOfWork);
  const log = new AuditLog(unitOfWork, clock, random);
  const rulebook = new RulebookService(
    versions,
    new FrameworkPublisher(unitOfWork, versions, log, clock),
    rulesFolder,
  );
  return new EvaluationReplay(new EvaluationStore(unitOfWork, clock, random), rulebook);
}

function inWords(count: number, different: readonly ReplayedEvaluation[]): string {
  const lines = different.flatMap(({ id, caseId, moment, differences }) => [
    `Evaluation ${id} (${moment}) of case ${caseId} comes out differently:`,
    ...differences.map(({ place, stored, replayed }) => `  ${place}: stored ${stored}, now ${replayed}`),
  ]);
  const end = `${count} evaluations replayed, ${different.length} different.`;
  return `${[...lines, end].join('\n')}\n`;
}
