import { beforeAll, describe, expect, test } from '@jest/globals';
import { describeOnBothDatabases } from '../../support/databases.js';
import { importing, peopleFile, peopleServices } from './people-services.js';
import { viewerOf } from './viewers.js';

type Services = Awaited<ReturnType<typeof peopleServices>>;

describeOnBothDatabases('People', (database) => {
  let services: Services;
  const idOf = async (number: string): Promise<string> => {
    const person = await services.room.people.findByEmployeeNumber(number);
    if (!person) throw new Error(`nobody has the number ${number}`);
    return person.id;
  };
  const hr = viewerOf('someone-in-hr', ['hr']);

  beforeAll(async () => {
    services = await peopleServices(database);
    const file = peopleFile(
      ['1', '', ''],
      ['2', 'P5', '1'],
      ['3', 'P3', '2'],
      ['4', 'P2', '3', '销售部'],
      ['5', 'P4', '2'],
    );
    await services.room.imports.importFile(file, importing);
  });

  describe('import', () => {
    test('saves nothing of a file with an error', async () => {
      const file = peopleFile(['20', 'P1', '1'], ['21', 'P9', '1']);
      const report = await services.room.imports.importFile(file, importing);
      expect(report).toMatchObject({ ok: false, saved: false, rows: 2 });
      expect(await services.room.people.findByEmployeeNumber('20')).toBeNull();
    });
    test('saves the good rows when told to', async () => {
      const file = peopleFile(['20', 'P1', '1'], ['21', 'P9', '1']);
      const report = await services.room.imports.importFile(file, { ...importing, saveGood: true });
      expect(report).toMatchObject({ ok: false, saved: true, created: 1 });
    });
    test('changes people who are known, and writes a level that is new to the history', async () => {
      const file = peopleFile(['20', 'P2', '3']);
      const report = await services.room.imports.importFile(file, importing);
      expect(report).toMatchObject({ created: 0, updated: 1, unchanged: 0 });
      const history = await services.room.records.levelsOf(await idOf('20'));
      expect(history.map(({ level }) => level).sort()).toEqual(['P1', 'P2']);
    });
    test('of the same file again changes nothing', async () => {
      const report = await services.room.imports.importFile(peopleFile(['20', 'P2', '3']), importing);
      expect(report).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
    });
    test('writes who reports to whom', async () => {
      const line = await services.room.people.lineOf(await idOf('4'));
      expect(line.map(({ employeeNumber }) => employeeNumber)).toEqual(['3', '2', '1']);
    });
    test('refuses a file whose bytes are no text', async () => {
      const report = await services.room.imports.importFile(Uint8Array.from([0xff, 0xff, 0x00]), importing);
      expect(report.problems).toMatchObject([{ code: 'encoding-wrong' }]);
    });
    test('is told to those who follow a change of manager', async () => {
      const heard: string[] = [];
      services.room.listeners.register({
        managerChanged: async (person, manager) => void heard.push(`${person} ${manager}`),
      });
      await services.room.imports.importFile(peopleFile(['20', 'P2', '5']), importing);
      expect(heard).toEqual([`${await idOf('20')} ${await idOf('5')}`]);
    });
  });

  describe('HR', () => {
    test('of a department sees and changes the people of that department alone', async () => {
      const salesHr = viewerOf('sales-hr', ['hr'], ['销售部']);
      const { people, total } = await services.service.list(salesHr, { page: 1 });
      expect([total, people.map(({ employeeNumber }) => employeeNumber)]).toEqual([1, ['4']]);
      await expect(services.service.read(salesHr, await idOf('3'))).rejects.toMatchObject({
        refusal: { code: 'not-found' },
      });
      const change = services.changes.setStatus(salesHr, await idOf('3'), 'on-leave');
      await expect(change).rejects.toMatchObject({ refusal: { code: 'not-found' } });
    });
    test('finds people by part of a name, an email or a number', async () => {
      const { people } = await services.service.list(hr, { search: 'P4@EXAMPLE', page: 1 });
      expect(people.map(({ employeeNumber }) => employeeNumber)).toEqual(['4']);
    });
    test('adds a person, once', async () => {
      const person = {
        employeeNumber: '30',
        name: '新人',
        latinName: null,
        email: 'new@example.com',
        department: '产品部',
        givenRank: null,
        level: 'P1',
        levelSince: '2026-01-01',
        managerId: await idOf('3'),
      };
      const id = await services.service.create(hr, person);
      expect(await services.service.read(hr, id)).toMatchObject({
        managerSince: '2026-03-02',
        status: 'active',
      });
      await expect(services.service.create(hr, person)).rejects.toMatchObject({
        refusal: { code: 'person-email-taken', fields: [{ path: 'email' }] },
      });
      await expect(
        services.service.create(hr, { ...person, email: 'other@example.com' }),
      ).rejects.toMatchObject({
        refusal: { code: 'person-number-taken' },
      });
    });
    test('can not lead the tree in a circle', async () => {
      const change = services.changes.changeManager(hr, await idOf('2'), await idOf('4'));
      await expect(change).rejects.toMatchObject({ refusal: { code: 'person-manager-circle' } });
    });
    test('lets nobody leave who leads others, and tells who follows departures', async () => {
      const left: string[] = [];
      services.room.listeners.register({ left: async (person) => void left.push(person) });
      const leave = services.changes.setStatus(hr, await idOf('3'), 'left');
      await expect(leave).rejects.toMatchObject({ refusal: { code: 'person-leads-others' } });
      await services.changes.setStatus(hr, await idOf('20'), 'left');
      expect(left).toEqual([await idOf('20')]);
    });
    test('meets a conflict instead of writing over a change it has not seen', async () => {
      const person = await services.service.read(hr, await idOf('5'));
      await services.changes.setStatus(hr, person.id, 'on-leave');
      const late = database.unitOfWork.run(() => services.room.people.change(person, { name: '迟到' }));
      await expect(late).rejects.toMatchObject({ refusal: { code: 'conflict' } });
    });
    test('enters a rating again in place of the former one of that day', async () => {
      const id = await idOf('3');
      await services.performance.rate(hr, id, { ratedOn: '2025-12-31', rating: 'B' });
      await services.performance.rate(hr, id, { ratedOn: '2025-12-31', rating: 'A' });
      expect(await services.room.records.ratingsOf(id)).toEqual([
        { personId: id, ratedOn: '2025-12-31', rating: 'A' },
      ]);
    });
    test('leaves a line in the log for every change', async () => {
      const types = (await database.auditLog.read('system')).map(({ type }) => type);
      for (const type of [
        'people-imported',
        'person-created',
        'person-left',
        'status-changed',
        'performance-rated',
      ]) {
        expect(types).toContain(type);
      }
    });
  });

  test('Nobody but HR and auditors reads people', async () => {
    const everyone = viewerOf(await idOf('3'), ['admin', 'ratifier']);
    await expect(services.service.list(everyone, { page: 1 })).rejects.toMatchObject({
      refusal: { code: 'not-found' },
    });
    const auditor = viewerOf('auditor', ['auditor']);
    expect((await services.service.list(auditor, { page: 1 })).total).toBeGreaterThan(4);
    const change = services.changes.setStatus(auditor, await idOf('3'), 'on-leave');
    await expect(change).rejects.toMatchObject({ refusal: { code: 'not-found' } });
  });

  describe('a level', () => {
    const caseId = '00000000-0000-4000-8000-000000000001';
    test('changes on promotion once for a case, with its history', async () => {
      const personId = await idOf('3');
      const change = { personId, level: 'P4', effectiveOn: '2026-04-01', caseId };
      const implement = () => database.unitOfWork.run(() => services.room.levels.implement(change));
      expect([await implement(), await implement()]).toEqual([true, false]);
      expect(await services.room.people.find(personId)).toMatchObject({
        level: 'P4',
        levelSince: '2026-04-01',
      });
      const [latest] = await services.room.records.levelsOf(personId);
      expect(latest).toMatchObject({ level: 'P4', since: '2026-04-01', source: 'promotion', caseId });
    });
    test('is never rewritten in the history', async () => {
      const rewrite = database.database.writer.query(`UPDATE level_history SET level = 'P6'`);
      await expect(rewrite).rejects.toThrow('append only');
    });
  });

  describe('delegation', () => {
    test('is granted by the person for some days, and ends when it is revoked', async () => {
      const manager = await idOf('2');
      const delegate = await idOf('3');
      const self = viewerOf(manager, []);
      const days = { delegateId: delegate, fromDay: '2026-03-10', untilDay: '2026-03-20' };
      const id = await services.delegations.grant(self, manager, days);
      expect(await services.delegations.standsInFor(delegate, '2026-03-09')).toEqual([]);
      expect(await services.delegations.standsInFor(delegate, '2026-03-20')).toEqual([manager]);
      expect(await services.delegations.standsInFor(delegate, '2026-03-21')).toEqual([]);
      await services.delegations.revoke(self, id);
      expect(await services.delegations.standsInFor(delegate, '2026-03-10')).toEqual([]);
    });
    test("is nobody else's to grant, and not to oneself", async () => {
      const days = { fromDay: '2026-03-10', untilDay: '2026-03-20' };
      const manager = await idOf('2');
      const other = services.delegations.grant(viewerOf(await idOf('3'), []), manager, {
        ...days,
        delegateId: await idOf('4'),
      });
      await expect(other).rejects.toMatchObject({ refusal: { code: 'not-found' } });
      const self = services.delegations.grant(hr, manager, { ...days, delegateId: manager });
      await expect(self).rejects.toMatchObject({ refusal: { code: 'delegation-delegate-unknown' } });
    });
  });
});
