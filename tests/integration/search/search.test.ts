import { beforeAll, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import { PersonRow } from '../../../src/people/person.entity.js';
import { PeopleRepository } from '../../../src/people/people.repository.js';
import { PersonWords } from '../../../src/people/words/person-words.repository.js';
import { SearchService } from '../../../src/search/search.service.js';
import type { Viewer } from '../../../src/web/viewer.js';
import { CaseWorld } from '../cases/case-world.js';

describe.each(['sqlite', 'postgres'] as const)('Search, on %s', (engine) => {
  const world = new CaseWorld(engine);
  const find = (viewer: Viewer, text: string) => world.get(SearchService).find(viewer, text, 5);
  const people = async (viewer: Viewer, text: string) =>
    (await find(viewer, text)).people.map(({ name }) => name);
  const cases = async (viewer: Viewer, text: string) =>
    (await find(viewer, text)).cases.map(({ caseId }) => caseId);

  /** The candidate is called 单雄信 and works in a department of their own. */
  beforeAll(async () => {
    const unitOfWork = world.get(UnitOfWork);
    await unitOfWork.run(async () => {
      const named = { name: '单雄信', latinName: 'Shan Xiongxin', department: '门诊产品部' };
      await unitOfWork.entities().update(PersonRow, { id: 'candidate' }, named);
    });
    await new PersonWords(unitOfWork).addMissing();
  });

  it.each([
    '单',
    '雄信',
    'shanx',
    'shan xiong',
    'danxiong',
    'sxx',
    'xiongxin shan',
    'CANDIDATE@',
    'candi',
    'menzhen',
    '产品部 单',
    'P2 单',
  ])('finds somebody for HR by %s', async (text) => {
    expect(await people(world.viewer('hr'), text)).toEqual(['单雄信']);
  });

  it.each(['', ' ', '%', '_', "'", 'zzz', '单 P3', 'P9 单'])('finds nobody by %j', async (text) => {
    expect(await people(world.viewer('hr'), text)).toEqual([]);
  });

  it('shows people only to who reads people, each within the departments that they cover', async () => {
    const hr = world.viewer('hr');
    expect(await people(world.viewer('auditor'), 'shan')).toEqual(['单雄信']);
    expect(await people({ ...hr, hrDepartments: ['门诊产品部'] }, 'shan')).toEqual(['单雄信']);
    expect(await people({ ...hr, hrDepartments: ['产品部'] }, 'shan')).toEqual([]);
    for (const name of ['manager', 'candidate', 'boss'] as const) {
      expect(await people(world.viewer(name), 'shan')).toEqual([]);
    }
  });

  it('shows a case to who may see it, and to nobody else', async () => {
    const { id } = await world.caseIn('review.self');
    for (const name of ['candidate', 'manager', 'boss', 'hr', 'auditor'] as const) {
      expect([name, await cases(world.viewer(name), 'shan')]).toEqual([name, [id]]);
      expect([name, await cases(world.viewer(name), '单 p3')]).toEqual([name, [id]]);
      expect([name, await cases(world.viewer(name), 'P3')]).toEqual([name, [id]]);
      expect([name, await cases(world.viewer(name), 'P4')]).toEqual([name, []]);
    }
    for (const name of ['colleague', 'peerOne', 'novice'] as const) {
      expect([name, await cases(world.viewer(name), 'shan')]).toEqual([name, []]);
    }
  });

  it('keeps a draft to its nominator', async () => {
    const { id } = await world.nominate();
    expect(await cases(world.viewer('manager'), 'shan')).toContain(id);
    for (const name of ['candidate', 'hr', 'auditor'] as const) {
      expect([name, (await cases(world.viewer(name), 'shan')).includes(id)]).toEqual([name, false]);
    }
  });

  it('finds the places of the frame that the reader may open', async () => {
    const labels = async (viewer: Viewer, text: string) =>
      (await find(viewer, text)).places.map(({ label }) => label);
    expect(await labels(world.viewer('candidate'), '职级')).toEqual(['我的职级', '职级标准']);
    expect(await labels(world.viewer('candidate'), '人员')).toEqual([]);
    expect(await labels(world.viewer('hr'), '人员')).toEqual(['人员']);
  });

  it('finds somebody by a new name at once, and by the old one no more', async () => {
    const unitOfWork = world.get(UnitOfWork);
    const repository = world.get(PeopleRepository);
    await unitOfWork.run(async () => {
      const person = await repository.find('novice');
      if (person) await repository.change(person, { name: '查小满' });
    });
    expect(await people(world.viewer('hr'), 'zhaxm')).toEqual([]);
    expect(await people(world.viewer('hr'), 'zhaxiao')).toEqual(['查小满']);
    expect(await people(world.viewer('hr'), 'chaxiao')).toEqual(['查小满']);
  });
});
