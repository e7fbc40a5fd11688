import { beforeAll, describe, expect, test } from '@jest/globals';
import { Buffer } from 'node:buffer';
import { describeOnBothDatabases } from '../../support/databases.js';
import { importing, peopleFile, peopleServices } from './people-services.js';
import { stagedServices } from './staged-services.js';
import { viewerOf } from './viewers.js';

describeOnBothDatabases('A staged import', (database) => {
  let services: Awaited<ReturnType<typeof peopleServices>>;
  let staged: ReturnType<typeof stagedServices>;
  const hr = viewerOf('someone-in-hr', ['hr']);
  const heard: string[] = [];

  const personOf = async (number: string) => {
    const person = await services.room.people.findByEmployeeNumber(number);
    if (!person) throw new Error(`nobody has the number ${number}`);
    return person;
  };
  const stateOf = async (id: string) => (await staged.imports.find(id))?.state;

  beforeAll(async () => {
    services = await peopleServices(database);
    staged = stagedServices(database, services);
    const file = peopleFile(
      ['1', '', ''],
      ['2', 'P5', '1'],
      ['3', 'P3', '2'],
      ['4', 'P2', '3', '销售部'],
      ['5', 'P4', '2'],
    );
    await services.room.imports.importFile(file, importing);
    services.room.listeners.register({
      left: async (id) => void heard.push(`left ${id}`),
      managerChanged: async (id, manager) => void heard.push(`manager ${id} ${manager}`),
    });
  });

  test('says what it would do, and has done nothing', async () => {
    const id = await staged.upload(
      hr,
      peopleFile(['3', 'P3', '5'], ['4', 'P2', '3', '销售部'], ['60', 'P1', '3'], ['61', 'P9', '3']),
    );
    expect(await staged.summary(id)).toMatchObject({
      rows: 4,
      added: 1,
      changed: 1,
      unchanged: 1,
      refused: 1,
      missing: 0,
      needed: 3,
      newManagers: 1,
    });
    expect(await staged.files.problems(id)).toMatchObject([
      { row: 5, column: 'level', code: 'level-unknown' },
    ]);
    expect(await services.room.people.findByEmployeeNumber('60')).toBeNull();
    expect((await personOf('3')).managerId).toBe((await personOf('2')).id);
    await staged.desk.discard(hr, id);
    await expect(staged.files.upload(id)).rejects.toMatchObject({ name: 'FileMissing' });
  });

  test('saves nothing while a row has an error, unless the good rows are wanted', async () => {
    const id = await staged.upload(hr, peopleFile(['20', 'P1', '3'], ['21', 'P9', '3']));
    await expect(staged.save(hr, id, { rows: 'all' })).rejects.toMatchObject({
      refusal: { code: 'import-not-all-good' },
    });
    await staged.save(hr, id, { rows: 'good' });
    expect(await stateOf(id)).toBe('saved');
    expect(await personOf('20')).toMatchObject({ level: 'P1', status: 'active' });
    expect(await services.room.people.findByEmployeeNumber('21')).toBeNull();
    await expect(staged.files.upload(id)).rejects.toMatchObject({ name: 'FileMissing' });
  });

  test('gives back what it changed when it is undone, tells those who follow, and lets new people leave', async () => {
    const before = { three: await personOf('3'), twenty: await personOf('20') };
    const five = await personOf('5');
    const file = peopleFile(['3', 'P4', '5', '市场部'], ['20', 'P1', '3'], ['70', 'P1', '3']);
    const rated = Buffer.from(
      file.toString().replace('上级工号', '上级工号,绩效').replace(/,5$/m, ',5,2025-12-31:A'),
    );
    const id = await staged.upload(hr, rated);
    heard.length = 0;
    await staged.save(hr, id);
    const three = await personOf('3');
    expect(three).toMatchObject({
      level: 'P4',
      managerId: five.id,
      department: '市场部',
      managerSince: '2026-03-02',
    });
    expect(heard).toEqual([`manager ${three.id} ${five.id}`]);
    expect(await services.room.records.ratingsOf(three.id)).toHaveLength(1);
    heard.length = 0;
    await staged.takeBack(hr, id);
    const { version: _after, ...restored } = await personOf('3');
    const { version: _before, ...former } = before.three;
    expect(restored).toEqual(former);
    expect(await personOf('20')).toEqual(before.twenty);
    expect(await personOf('70')).toMatchObject({ status: 'left' });
    expect(heard.sort()).toEqual(
      [`left ${(await personOf('70')).id}`, `manager ${three.id} ${former.managerId}`].sort(),
    );
    expect(await services.room.records.ratingsOf(three.id)).toEqual([]);
    const history = await services.room.records.levelsOf(three.id);
    expect(history.map(({ level, source }) => `${level} ${source}`).sort()).toEqual([
      'P3 correction',
      'P3 imported',
      'P4 imported',
    ]);
    expect(await stateOf(id)).toBe('undone');
  });

  test('leaves alone whoever was changed since, when it saves and when it is undone', async () => {
    const id = await staged.upload(hr, peopleFile(['4', 'P3', '3', '销售部'], ['5', 'P5', '2']));
    await services.changes.setStatus(hr, (await personOf('4')).id, 'on-leave');
    await staged.save(hr, id);
    expect(await personOf('4')).toMatchObject({ level: 'P2', status: 'on-leave' });
    const skipped = await staged.lines.next(id, ['changed'], 'skipped', 10);
    expect(skipped.map(({ employeeNumber, reason }) => `${employeeNumber} ${reason}`)).toEqual([
      '4 changed-since',
    ]);
    await services.changes.setStatus(hr, (await personOf('5')).id, 'on-leave');
    await staged.takeBack(hr, id);
    expect(await personOf('5')).toMatchObject({ level: 'P5', status: 'on-leave' });
    const kept = await staged.lines.next(id, ['changed'], 'kept', 10);
    expect(kept.map(({ employeeNumber, reason }) => `${employeeNumber} ${reason}`)).toEqual([
      '5 changed-since',
    ]);
  });

  test('lets people leave whom the file lacks only when that is said with their number', async () => {
    const file = peopleFile(['1', '', ''], ['2', 'P5', '1'], ['3', 'P3', '2'], ['5', 'P5', '2']);
    const id = await staged.upload(hr, file);
    expect(await staged.summary(id)).toMatchObject({ changed: 0, missing: 2 });
    await expect(staged.save(hr, id, { missing: 'leave' })).rejects.toMatchObject({
      refusal: { code: 'import-count-wrong' },
    });
    expect((await personOf('4')).status).toBe('on-leave');
    heard.length = 0;
    await staged.save(hr, id, { missing: 'leave', leaving: 2 });
    expect(heard).toHaveLength(2);
    expect((await personOf('4')).status).toBe('left');
    expect((await personOf('20')).status).toBe('left');
    await staged.takeBack(hr, id);
    expect((await personOf('4')).status).toBe('on-leave');
  });

  test('does not let anybody leave whom somebody who stays reports to', async () => {
    const leaver = Buffer.from('工号,姓名,邮箱,部门,状态\n3,人员3,p3@example.com,产品部,离职');
    const id = await staged.upload(hr, leaver);
    const [found] = (await staged.files.problems(id)).filter(({ code }) => code === 'leaver-leads');
    expect(found).toMatchObject({ row: 2, column: 'status', parameters: { count: 2 } });
    await staged.desk.discard(hr, id);
  });

  test('can be undone until the next one, and for 30 days', async () => {
    const first = await staged.upload(hr, peopleFile(['2', 'P6', '1']));
    await staged.save(hr, first);
    const second = await staged.upload(hr, peopleFile(['80', 'P1', '3']));
    await staged.save(hr, second);
    await expect(staged.takeBack(hr, first)).rejects.toMatchObject({
      refusal: { code: 'import-not-undoable' },
    });
    const day = 86_400_000;
    const now = database.clock.now();
    database.clock.set(new Date(now.getTime() + 31 * day));
    await expect(staged.takeBack(hr, second)).rejects.toMatchObject({
      refusal: { code: 'import-not-undoable' },
    });
    database.clock.set(now);
  });

  test('goes on after a killed server where it stopped, and does nothing twice', async () => {
    const rows = Array.from({ length: 600 }, (_, index) => [`9${index}`, 'P1', '1'] as const);
    const id = await staged.upload(hr, peopleFile(...rows));
    await staged.desk.save(hr, id, { rows: 'all', missing: 'stay', leaving: null });
    const change = services.room.people.insert.bind(services.room.people);
    let lots = 0;
    services.room.people.insert = async (people) => {
      lots += 1;
      if (lots === 2) throw new Error('The power went.');
      await change(people);
    };
    await database.jobRunner.runDue();
    services.room.people.insert = change;
    expect(await stateOf(id)).toBe('saving');
    expect(await staged.lines.count(id, ['new'], ['done'])).toBe(250);
    database.clock.set(new Date(database.clock.now().getTime() + 60_000));
    await database.jobRunner.runDue();
    expect(await stateOf(id)).toBe('saved');
    expect(await staged.lines.count(id, ['new'], ['done'])).toBe(600);
    const history = await services.room.records.levelsOf((await personOf('90')).id);
    expect(history).toHaveLength(1);
  });

  describe('by HR of a department', () => {
    const salesHr = viewerOf('sales-hr', ['hr'], ['销售部']);
    test('changes nobody of another, names nobody of another, and misses nobody of another', async () => {
      const file = peopleFile(
        ['3', 'P3', '2', '销售部'],
        ['4', 'P2', '3', '产品部'],
        ['85', 'P1', '3', '销售部'],
        ['p2@example.com', '', '', '销售部'],
      );
      const taken = Buffer.from(file.toString().replace('pp2@example.com@example.com', 'p2@example.com'));
      const id = await staged.upload(salesHr, taken);
      const problems = await staged.files.problems(id);
      expect(problems.map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual([
        '2 employee_number department-not-yours',
        '3 department department-not-yours',
        '5 email email-taken-elsewhere',
      ]);
      expect(JSON.stringify(problems)).not.toContain('人员2');
      expect(await staged.summary(id)).toMatchObject({ added: 1, missing: 0 });
      await staged.save(salesHr, id, { rows: 'good' });
      expect(await personOf('85')).toMatchObject({ department: '销售部' });
    });
    test('is not there for HR of other departments, nor for anybody else', async () => {
      const whole = await staged.upload(hr, peopleFile(['86', 'P1', '1']));
      for (const viewer of [salesHr, viewerOf('auditor', ['auditor']), viewerOf('employee', [])]) {
        await expect(staged.scopes.find(viewer, whole)).rejects.toMatchObject({
          refusal: { code: 'not-found' },
        });
      }
      const own = await staged.upload(salesHr, peopleFile(['87', 'P1', '3', '销售部']));
      expect((await staged.scopes.find(hr, own)).id).toBe(own);
    });
  });

  test('is forgotten with its file after a week when nobody saves it, and its lines after 30 days', async () => {
    const left = await staged.upload(hr, peopleFile(['99', 'P1', '1']));
    const saved = await staged.imports.lastSaved();
    database.clock.set(new Date(database.clock.now().getTime() + 8 * 86_400_000));
    await database.jobRunner.runDue();
    expect(await stateOf(left)).toBe('discarded');
    await expect(staged.files.upload(left)).rejects.toMatchObject({ name: 'FileMissing' });
    database.clock.set(new Date(database.clock.now().getTime() + 31 * 86_400_000));
    await database.jobRunner.runDue();
    expect(await staged.lines.count(saved?.id ?? '', ['new'], ['done'])).toBe(0);
  });

  test('leaves its lines in the log of the system', async () => {
    const types = (await database.auditLog.read('system')).map(({ type }) => type);
    for (const type of ['people-imported', 'people-import-saved', 'people-restored', 'people-import-undone'])
      expect(types).toContain(type);
  });

  test('remembers what the columns meant', async () => {
    const odd = Buffer.from('编码,姓名,邮箱,部门,备注\n1,人员1,p1@example.com,产品部,x');
    const first = await staged.desk.upload(hr, { name: 'a.csv', type: 'text/csv', bytes: odd });
    expect((await staged.scopes.find(hr, first)).mapping).toEqual([
      null,
      'name',
      'email',
      'department',
      null,
    ]);
    await staged.desk.check(hr, first, ['employee_number', 'name', 'email', 'department', null]);
    await database.jobRunner.runDue();
    const second = await staged.desk.upload(hr, { name: 'a.csv', type: 'text/csv', bytes: odd });
    expect((await staged.scopes.find(hr, second)).mapping[0]).toBe('employee_number');
  });

  test('refuses what is no list, in words', async () => {
    const pdf = staged.desk.upload(hr, { name: 'a.csv', type: 'text/csv', bytes: Buffer.from('%PDF-1.7 …') });
    await expect(pdf).rejects.toMatchObject({
      refusal: { code: 'import-file-type-wrong', fields: [{ path: 'file' }] },
    });
    const nobody = staged.desk.upload(viewerOf('auditor', ['auditor']), {
      name: 'a',
      type: '',
      bytes: peopleFile(['1', '', '']),
    });
    await expect(nobody).rejects.toMatchObject({ refusal: { code: 'not-found' } });
  });
});
