import { LogLineRow } from '../../src/audit/log-line.entity.js';
import { CaseRow } from '../../src/cases/case.entity.js';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import type { SmallCycle } from './play-small-cycle.js';

/** The last hash of every stream of the log and the version of every case: equal before and after if nothing changed. */
export async function logHeads({ company }: SmallCycle): Promise<Record<string, string>> {
  const entities = company.use(UnitOfWork).entities();
  const lines = await entities.find(LogLineRow, { order: { stream: 'ASC', sequence: 'ASC' } });
  const cases = await entities.find(CaseRow, { order: { id: 'ASC' } });
  return {
    ...Object.fromEntries(lines.map(({ stream, hash }) => [stream, hash])),
    ...Object.fromEntries(cases.map(({ id, version }) => [`version of ${id}`, String(version)])),
  };
}
