import { CaseRow } from '../cases/case.entity.js';
import { CycleRow } from '../cycles/cycle.entity.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { caseStates } from '../domain/workflow/case-state.js';
import type { Say, SampleCompany } from './sample-company.js';

/** Reads back from the database how many cases of each cycle stand in which state, and prints it. */
export async function reportStates(company: SampleCompany, say: Say): Promise<void> {
  const entities = company.use(UnitOfWork).entities();
  const cases = await entities.find(CaseRow);
  for (const cycle of await entities.find(CycleRow, { order: { nominationsOpenOn: 'ASC' } })) {
    say(`\n  ${cycle.name} (${cycle.state})`);
    for (const state of caseStates) {
      const count = cases.filter((row) => row.cycleId === cycle.id && row.state === state).length;
      if (count > 0) say(`    ${String(count).padStart(3)}  ${state}`);
    }
  }
}
