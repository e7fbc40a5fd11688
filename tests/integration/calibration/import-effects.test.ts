import { describe, expect, it } from '@jest/globals';
import { JobRunner } from '../../../src/jobs/job-runner.js';
import { isHrOf } from '../../../src/people/acting.js';
import { PeopleRepository } from '../../../src/people/people.repository.js';
import type { PersonRow } from '../../../src/people/person.entity.js';
import { PeopleImportRepository } from '../../../src/people/staged-import/people-import.repository.js';
import { ImportDesk } from '../../../src/people/staged-import/import-desk.service.js';
import { SeatRow } from '../../../src/calibration/seat.entity.js';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import type { Name } from './committee-people.js';
import { CommitteeWorld } from './committee-world.js';

type Change = Partial<Pick<PersonRow, 'department' | 'status' | 'managerId'>>;

for (const engine of ['sqlite', 'postgres'] as const) {
  describe(`an import while a committee is at work, on ${engine}`, () => {
    const world = new CommitteeWorld(engine);
    const hr = world.viewer('hr');

    const person = async (name: Name): Promise<PersonRow> => {
      const row = await world.get(PeopleRepository).find(name);
      if (!row) throw new Error(`${name} is not there`);
      return row;
    };

    /** Imports a file that says this of these people, and nothing of anybody else. */
    async function imported(changes: Partial<Record<Name, Change>>): Promise<string> {
      const lines = [];
      for (const [name, change] of Object.entries(changes)) {
        const row = { ...(await person(name as Name)), ...change };
        lines.push(
          [row.employeeNumber, row.name, row.email, row.department, row.managerId ?? '', row.status].join(
            ',',
          ),
        );
      }
      const bytes = Buffer.from(['工号,姓名,邮箱,部门,上级工号,状态', ...lines].join('\n'));
      const desk = world.get(ImportDesk);
      const id = await desk.upload(hr, { name: 'a.csv', type: 'text/csv', bytes });
      const row = await world.get(PeopleImportRepository).find(id);
      await desk.check(hr, id, row?.mapping ?? []);
      await world.get(JobRunner).runDue();
      await desk.save(hr, id, { rows: 'all', missing: 'stay', leaving: null });
      await world.get(JobRunner).runDue();
      return id;
    }

    it('hands the case to a new manager, and back when it is undone; the frozen department stays with the case', async () => {
      const id = await world.sealed();
      const before = await world.row(id);
      expect(before.managerId).toBe('manager');
      const done = await imported({ candidate: { managerId: 'otherManager', department: '市场部' } });
      expect(await world.row(id)).toMatchObject({ managerId: 'otherManager', department: before.department });
      const marketHr = { ...hr, hrDepartments: ['市场部'] };
      expect(isHrOf(marketHr, (await person('candidate')).department)).toBe(true);
      await world.get(ImportDesk).undo(hr, done);
      await world.get(JobRunner).runDue();
      expect(await world.row(id)).toMatchObject({ managerId: 'manager', state: before.state });
      expect((await person('candidate')).department).toBe(before.department);
    });

    it('empties the seat of a member who left, and withdraws the case of a candidate who left', async () => {
      const [id = ''] = await world.running();
      await world.scoring([id]);
      await imported({ fifth: { status: 'left' } });
      const seats = await world.get(UnitOfWork).entities().findBy(SeatRow, { caseId: id, personId: 'fifth' });
      expect(seats.map(({ status }) => status)).toEqual(['empty']);
      expect((await world.row(id)).state).toBe('calibration.scoring');
      await imported({ candidate: { status: 'left' } });
      expect(await world.row(id)).toMatchObject({ state: 'withdrawn', final: true });
    });
  });
}
