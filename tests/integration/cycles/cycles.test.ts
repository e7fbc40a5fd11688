import { beforeAll, describe, expect, test } from '@jest/globals';
import { CycleSettings } from '../../../src/cases/cycle-settings.service.js';
import { recordHeadsJob } from '../../../src/cycles/heads-job.js';
import type { CalendarAmendment, CaseOfCycle } from '../../../src/cycles/cycle-cases.js';
import { headsIn } from '../../../src/audit/recorded-heads.js';
import { describeOnBothDatabases, testStart } from '../../support/databases.js';
import { viewerOf } from '../people/viewers.js';
import { cycleServices, foundTestCompany, type CycleServices } from './cycle-services.js';

const targets = ['P2', 'P3', 'P4', 'P5', 'P6', 'A5'];
const refusal = (code: string) => ({ refusal: { code } });

describeOnBothDatabases('A cycle', (database) => {
  let services: CycleServices;
  let ids: Map<string, string>;
  const id = (number: string): string => ids.get(number) ?? number;
  const hr = viewerOf('H1', ['hr']);
  const canceled: string[] = [];
  const retimed: CalendarAmendment[] = [];
  let cases: CaseOfCycle[] = [];

  beforeAll(async () => {
    services = await cycleServices(database);
    ids = await foundTestCompany(database, services);
    services.cases.register({
      cases: async () => cases,
      cancel: async (cycleId, _actor, reason) => void canceled.push(`${cycleId} ${reason}`),
      retime: async (_cycleId, amendment) => void retimed.push(amendment),
      streams: async () => ['case:one'],
    });
  });

  const draft = (name: string): Promise<string> =>
    services.service.create(hr, { name, departments: null, nominationsOpenOn: '2026-03-09' });
  const committee = (facilitator: string, members: readonly string[]) => ({
    name: '产品评审委员会',
    facilitatorId: id(facilitator),
    levels: ['P3'],
    chairId: id(members[0] ?? ''),
    deputyId: id(members[1] ?? ''),
    memberIds: members.slice(2).map(id),
    alternateIds: [],
  });
  const prepare = async (cycleId: string): Promise<void> => {
    for (const level of targets) await services.offices.setInCharge(hr, cycleId, level, [id('H1')]);
    await services.offices.setAppealPeople(hr, cycleId, ['G6', 'G7', 'G8'].map(id));
  };
  const opened = async (name: string): Promise<string> => {
    const cycleId = await draft(name);
    await prepare(cycleId);
    await services.opening.open(hr, cycleId);
    return cycleId;
  };

  test('begins as a draft with windows, policies and thresholds of the framework', async () => {
    const cycle = await services.service.read(hr, await draft('初稿'));
    expect(cycle).toMatchObject({ state: 'draft', releaseOn: cycle.calendar.releaseOn });
    expect(cycle.calendar.nominationsEndOn).toBe('2026-03-23');
    expect(cycle.policies.thresholds).toEqual({
      strictFromRank: 5,
      strict: { numerator: 2, denominator: 3 },
    });
  });

  test('of a framework takes over working days and policies of the one before', async () => {
    database.clock.set(new Date('2026-03-02T02:00:00.000Z'));
    const first = await services.service.read(hr, await draft('上一轮'));
    database.clock.set(testStart);
    const calendar = { ...first.calendar, holidays: ['2026-05-01'] };
    const policies = { ...first.policies, ratification: true };
    await services.service.changeDraft(hr, first.id, {
      name: '上一轮',
      departments: null,
      calendar,
      policies,
    });
    const next = await services.service.create(hr, {
      name: '下一轮',
      departments: null,
      nominationsOpenOn: '2026-09-01',
    });
    expect(await services.service.read(hr, next)).toMatchObject({
      policies: { ratification: true },
      calendar: { holidays: ['2026-05-01'], nominationsOpenOn: '2026-09-01' },
    });
    await services.service.changeDraft(hr, next, {
      name: '下一轮',
      departments: null,
      calendar,
      policies: first.policies,
    });
  });

  describe('opens', () => {
    test('only when HR outside the population is in charge of every target level', async () => {
      const cycleId = await draft('无人负责');
      await expect(services.opening.open(hr, cycleId)).rejects.toMatchObject(refusal('hr-in-charge-missing'));
      await expect(services.offices.setInCharge(hr, cycleId, 'P3', [id('G1')])).rejects.toMatchObject(
        refusal('cycle-person-not-hr'),
      );
      await expect(services.offices.setInCharge(hr, cycleId, 'P1', [id('H1')])).rejects.toMatchObject(
        refusal('level-unknown'),
      );
    });
    test('with appeals only when three people outside committees and line can hear them', async () => {
      const cycleId = await draft('无申诉小组');
      for (const level of targets) await services.offices.setInCharge(hr, cycleId, level, [id('H2')]);
      await expect(services.opening.open(hr, cycleId)).rejects.toMatchObject(refusal('panel-missing'));
      const line = services.offices.setAppealPeople(hr, cycleId, ['B2', 'G7', 'G8'].map(id));
      await expect(line).rejects.toMatchObject(refusal('cycle-appeal-person-unfit'));
      await services.committees.save(hr, cycleId, null, committee('H1', ['G1', 'G2', 'G3', 'G4', 'G5']));
      const member = services.offices.setAppealPeople(hr, cycleId, ['G1', 'G7', 'G8'].map(id));
      await expect(member).rejects.toMatchObject(refusal('cycle-appeal-person-unfit'));
    });
    test('and freezes the population with managers, line, level and framework', async () => {
      const cycleId = await opened('开放');
      const members = await services.population.of(cycleId);
      expect(members).toHaveLength(5);
      expect(members.find(({ personId }) => personId === id('B3'))).toMatchObject({
        managerId: id('B2'),
        lineAboveId: id('B1'),
        department: '产品部',
        level: 'P3',
        levelSince: '2024-01-01',
      });
      const cycle = await services.service.read(hr, cycleId);
      expect(cycle).toMatchObject({ state: 'open', openedAt: '2026-03-02T01:00:00.000Z' });
      expect(cycle.snapshot.context.frameworkVersion).toBe(cycle.frameworkVersion);
    });
    test('once, and takes no change of a draft any more', async () => {
      const cycleId = await opened('一次');
      await expect(services.opening.open(hr, cycleId)).rejects.toMatchObject(refusal('not-in-this-state'));
      const cycle = await services.service.read(hr, cycleId);
      await expect(services.service.changeDraft(hr, cycleId, cycle)).rejects.toMatchObject(
        refusal('cycle-not-draft'),
      );
    });
  });

  describe('is amended', () => {
    test('with a number and a reason, and keeps every amendment', async () => {
      const cycleId = await opened('修订');
      const { calendar } = await services.service.read(hr, cycleId);
      const endsOn = '2026-12-31';
      expect(await services.amending.amend(hr, cycleId, '节假日调整', { calendar: { endsOn } })).toBe(1);
      expect(await services.amending.amend(hr, cycleId, '人员离队', { removed: [id('B4')] })).toBe(2);
      expect(await services.amending.amend(hr, cycleId, '人员归队', { added: [id('B4')] })).toBe(3);
      expect(await services.service.read(hr, cycleId)).toMatchObject({
        endsOn,
        calendar: { ...calendar, endsOn },
      });
      const amendments = await services.cycles.amendmentsOf(cycleId);
      expect(amendments.map(({ number, reason, actor }) => [number, reason, actor])).toEqual([
        [1, '节假日调整', 'H1'],
        [2, '人员离队', 'H1'],
        [3, '人员归队', 'H1'],
      ]);
      const [back] = (await services.population.of(cycleId)).filter(({ personId }) => personId === id('B4'));
      expect(back).toMatchObject({ addedBy: 3, removedBy: null });
    });
    test('not without a reason, not to days out of order, and never before it is open', async () => {
      const cycleId = await opened('不可修订');
      const silent = services.amending.amend(hr, cycleId, ' ', { calendar: { endsOn: '2026-12-31' } });
      await expect(silent).rejects.toMatchObject(refusal('reason-missing'));
      const late = services.amending.amend(hr, cycleId, '改期', { calendar: { releaseOn: '2026-01-01' } });
      await expect(late).rejects.toMatchObject(refusal('calendar-not-in-order'));
      const early = services.amending.amend(hr, await draft('未开放'), '改期', {
        calendar: { endsOn: '2026-12-31' },
      });
      await expect(early).rejects.toMatchObject(refusal('not-in-this-state'));
      expect(await services.cycles.amendmentsOf(cycleId)).toEqual([]);
    });
    test('and tells its cases which days moved, and how they were', async () => {
      const cycleId = await opened('改期通知');
      const { calendar } = await services.service.read(hr, cycleId);
      retimed.length = 0;
      const changes = { calendar: { releaseOn: calendar.releaseOn, endsOn: '2026-12-31' } };
      await services.amending.amend(hr, cycleId, '改期', changes);
      await services.amending.amend(hr, cycleId, '离队', { removed: [id('B4')] });
      expect(retimed).toEqual([{ number: 1, former: { endsOn: calendar.endsOn } }]);
    });
    test('only with people who can take part', async () => {
      const stranger = services.amending.amend(hr, await opened('外人'), '加入', { added: [id('G1')] });
      await expect(stranger).rejects.toMatchObject(refusal('cycle-person-outside'));
    });
  });

  describe('ends', () => {
    const one: CaseOfCycle = {
      caseId: 'one',
      state: 'review.self',
      sealed: false,
      released: false,
      submitted: true,
    };
    test('when every case is final', async () => {
      const cycleId = await opened('结束');
      cases = [one];
      await expect(services.ending.close(hr, cycleId)).rejects.toMatchObject(refusal('cases-still-open'));
      cases = [{ ...one, state: 'closed' }];
      await services.ending.close(hr, cycleId);
      expect(await services.service.read(hr, cycleId)).toMatchObject({ state: 'closed' });
    });
    test('by CANCEL, which is sent to its cases, only before anything was released', async () => {
      const cycleId = await opened('取消');
      cases = [{ ...one, released: true }];
      await expect(services.ending.cancel(hr, cycleId, '重组')).rejects.toMatchObject(
        refusal('cases-already-released'),
      );
      cases = [one];
      await services.ending.cancel(hr, cycleId, '重组');
      expect(canceled).toEqual([`${cycleId} 重组`]);
    });
  });

  test('folds from its stream to what is stored', async () => {
    const cycleId = await opened('回放');
    await services.amending.amend(hr, cycleId, '改期', { calendar: { endsOn: '2026-12-31' } });
    const { state, snapshot, machineVersion } = await services.service.read(hr, cycleId);
    expect(await services.log.folded(cycleId)).toEqual({ state, snapshot, machineVersion });
  });

  test('records daily where the streams of its cases stand, when they have moved', async () => {
    const cycleId = await opened('记录');
    services.heads.onModuleInit();
    expect(database.jobHandlers.schedules()).toContainEqual({ kind: recordHeadsJob, minutes: 1440 });
    await database.unitOfWork.run(async () => {
      await database.auditLog.append({ stream: 'case:one', type: 'SUBMIT', actor: 'B3' });
      await database.auditLog.append({ stream: 'system', type: 'role-granted', actor: 'H1' });
    });
    await services.heads.run();
    await services.heads.run();
    const lines = await database.auditLog.read(`cycle:${cycleId}`);
    const recorded = lines
      .map(({ type, effect }) => headsIn(type, effect))
      .filter((heads) => heads.length > 0);
    expect(recorded).toHaveLength(1);
    expect(recorded[0]).toMatchObject([{ stream: 'case:one', sequence: 1 }, { stream: 'system' }]);
  });

  test('is the same to its cases at every server, whatever was remembered of it', async () => {
    const { unitOfWork } = database;
    const here = new CycleSettings(unitOfWork, services.rulebook);
    const elsewhere = new CycleSettings(unitOfWork, services.rulebook);
    const cycleId = await draft('记住的');
    const everywhere = async () => {
      const seen = await Promise.all([here, here, elsewhere].map((settings) => settings.of(cycleId)));
      expect(seen).toEqual([seen[0], seen[0], seen[0]]);
      return { name: seen[0]?.name, inCharge: seen[0]?.inCharge.get('P3') ?? [], panel: seen[0]?.panelIds };
    };
    expect(await everywhere()).toEqual({ name: '记住的', inCharge: [], panel: [] });
    await services.offices.setInCharge(hr, cycleId, 'P3', [id('H1')]);
    expect(await everywhere()).toMatchObject({ inCharge: [id('H1')] });
    await services.offices.setInCharge(hr, cycleId, 'P3', [id('H2')]);
    expect(await everywhere()).toMatchObject({ inCharge: [id('H2')] });
    await services.offices.setAppealPeople(hr, cycleId, ['G6', 'G7', 'G8'].map(id));
    expect((await everywhere()).panel).toHaveLength(3);
    const undone = unitOfWork.run(async () => {
      await services.cycles.change(await services.service.read(hr, cycleId), { name: '未提交' });
      expect(await here.of(cycleId)).toMatchObject({ name: '未提交' });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await everywhere()).toMatchObject({ name: '记住的' });
    const changed = { name: '别人先改' };
    await unitOfWork.run(async () =>
      services.cycles.change(await services.service.read(hr, cycleId), changed),
    );
    expect(await everywhere()).toMatchObject(changed);
  });

  describe('a committee', () => {
    test('keeps offices, order and ranks', async () => {
      const cycleId = await draft('委员会');
      const input = committee('H1', ['B1', 'B2', 'G1', 'G2', 'S1']);
      const saved = await services.committees.save(hr, cycleId, null, input);
      const { members } = await services.committees.read(hr, cycleId, saved);
      expect(members.map(({ office, number, rank }) => [office, number, rank])).toEqual([
        ['chair', 1, 6],
        ['deputy', 2, 5],
        ['member', 3, 0],
        ['member', 4, 0],
        ['member', 5, 4],
      ]);
      await services.committees.save(hr, cycleId, saved, { ...input, name: '新名称' });
      expect(await services.committees.list(hr, cycleId)).toMatchObject([{ id: saved, name: '新名称' }]);
      await services.committees.remove(hr, cycleId, saved);
      expect(await services.committees.list(hr, cycleId)).toEqual([]);
    });
    test('is refused with too few members, a voter named twice or a facilitator who is not HR', async () => {
      const cycleId = await draft('不合规');
      const save = (input: ReturnType<typeof committee>) =>
        services.committees.save(hr, cycleId, null, input);
      const fieldsOf = async (input: ReturnType<typeof committee>) =>
        save(input).catch((error: { refusal: { fields: { code: string }[] } }) =>
          error.refusal.fields.map(({ code }) => code),
        );
      expect(await fieldsOf(committee('H1', ['B1', 'B2', 'G1']))).toEqual(['committee-too-few']);
      expect(await fieldsOf(committee('H1', ['B1', 'B1', 'G1', 'G2', 'G3']))).toEqual([
        'committee-named-twice',
      ]);
      expect(await fieldsOf(committee('G5', ['B1', 'B2', 'G1', 'G2', 'G3']))).toEqual([
        'committee-facilitator-not-hr',
      ]);
    });
  });

  describe('of a department', () => {
    const salesHr = viewerOf('H2', ['hr'], ['销售部']);
    test('is run by its HR, who neither runs nor cancels one of the whole company', async () => {
      const own = await services.service.create(salesHr, {
        name: '销售',
        departments: ['销售部'],
        nominationsOpenOn: '2026-03-09',
      });
      expect(await services.service.read(salesHr, own)).toMatchObject({ departments: ['销售部'] });
      const unnamed = { name: '全员', departments: null, nominationsOpenOn: '2026-03-09' };
      const narrowed = await services.service.create(salesHr, unnamed);
      expect(await services.service.read(salesHr, narrowed)).toMatchObject({ departments: ['销售部'] });
      const others = { ...unnamed, departments: ['研发部'] };
      await expect(services.service.create(salesHr, others)).rejects.toMatchObject(refusal('not-found'));
      const cancel = services.ending.cancel(salesHr, await draft('全公司'), '无权');
      await expect(cancel).rejects.toMatchObject(refusal('not-found'));
    });
    test('is not there for HR of others', async () => {
      const own = await services.service.create(hr, {
        name: '产品',
        departments: ['产品部'],
        nominationsOpenOn: '2026-03-09',
      });
      await expect(services.service.read(salesHr, own)).rejects.toMatchObject(refusal('not-found'));
      const listed = await services.service.list(salesHr);
      expect(listed.map(({ id: cycleId }) => cycleId)).not.toContain(own);
    });
    test('has a population of that department', async () => {
      const own = await services.service.create(hr, {
        name: '只有销售',
        departments: ['销售部'],
        nominationsOpenOn: '2026-03-09',
      });
      const members = await services.population.candidatesOf(await services.service.read(hr, own));
      expect(members.map(({ personId }) => personId)).toEqual([id('S1')]);
    });
  });

  test("is nobody's to see but HR's and the auditor's, and the auditor changes nothing", async () => {
    const cycleId = await draft('可见');
    const employee = viewerOf(id('B3'), ['ratifier', 'admin']);
    await expect(services.service.list(employee)).rejects.toMatchObject(refusal('not-found'));
    await expect(services.service.read(employee, cycleId)).rejects.toMatchObject(refusal('not-found'));
    const auditor = viewerOf('auditor', ['auditor']);
    expect(await services.service.read(auditor, cycleId)).toMatchObject({ id: cycleId });
    await expect(services.opening.open(auditor, cycleId)).rejects.toMatchObject(refusal('not-found'));
  });
});
