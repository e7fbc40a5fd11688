import { beforeAll, describe, expect, test } from '@jest/globals';
import { TestApp } from '../../support/test-app.js';
import type { TestBrowser, TestFields } from '../../support/test-browser.js';
import { foundPageCompany, visitorOf } from './page-visitors.js';

const words = (html: string): string =>
  html
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
/** A key that no locale has is printed as itself. */
const untranslated = /\b(people|cycles|rulebook)\.[a-zA-Z]+/;

describe('The pages of people, ladder and cycles', () => {
  const world = new TestApp('sqlite', { sample: true });
  let ids: Map<string, string>;
  let hr: TestBrowser;
  const id = (number: string): string => ids.get(number) ?? number;
  const read = async (browser: TestBrowser, path: string): Promise<string> => {
    const { status, html } = await browser.get(path);
    expect([path, status]).toEqual([path, 200]);
    expect(words(html)).not.toMatch(untranslated);
    return words(html);
  };

  beforeAll(async () => {
    ids = await foundPageCompany(world);
    hr = await visitorOf(world, 'H1');
  });

  describe('The ladder', () => {
    test('shows everybody all levels and criteria, and what is inherited', async () => {
      const ladder = await read(await visitorOf(world, 'G1'), '/ladder');
      for (const text of [
        'P1 产品助理',
        'A5 产品架构师',
        '分析能力',
        '沿用 P3',
        '能从产品全局进行需求分析',
      ]) {
        expect(ladder).toContain(text);
      }
    });
    test('has a page for each level, with what comes next', async () => {
      const level = await read(hr, '/ladder/b2b-healthcare-pm/P4');
      for (const text of ['共 19 项，其中本级新提出 15 项', 'P5 产品总监', 'A5 产品架构师', '必备']) {
        expect(level).toContain(text);
      }
      expect((await hr.get('/ladder/b2b-healthcare-pm/P9')).status).toBe(404);
      expect((await hr.get('/ladder/other/P4')).status).toBe(404);
    });
  });

  describe('People', () => {
    test('are listed and found', async () => {
      expect(await read(hr, '/people')).toContain('共 15 人');
      const found = await read(hr, '/people?search=s1');
      expect(found).toContain('人员S1');
      expect(found).not.toContain('人员B2');
    });
    test('of a department are all that its HR sees', async () => {
      const sales = await visitorOf(world, 'H2');
      expect(await read(sales, '/people')).toContain('共 1 人');
      expect((await sales.get(`/people/${id('B2')}`)).status).toBe(404);
    });
    test('are not there for others', async () => {
      const employee = await visitorOf(world, 'B2');
      for (const path of ['/people', '/people/new', `/people/${id('B3')}`, '/cycles', '/cycles/new']) {
        expect([path, (await employee.get(path)).status]).toEqual([path, 404]);
      }
    });
    test('can be added, and what was typed stays after a refusal', async () => {
      const typed = { employeeNumber: 'N1', name: '新同事', email: 'pb1@example.com', department: '产品部' };
      const refused = await hr.post('/people/new', typed);
      expect([refused.status, words(refused.html).includes('另一名人员使用同一邮箱')]).toEqual([422, true]);
      expect(refused.html).toContain('value="新同事"');
      const added = await hr.post('/people/new', { ...typed, email: 'n1@example.com' });
      expect(words(added.html)).toContain('已新增人员');
    });
    test('are changed on their page', async () => {
      const page = `/people/${id('B3')}`;
      const send = (form: string, fields: TestFields) => hr.post(`${page}/${form}`, fields, page);
      expect(words((await send('manager', { managerId: id('B1') })).html)).toContain('已保存');
      expect(words((await send('ratings', { ratedOn: '2025/12/31', rating: '超出预期' })).html)).toContain(
        '超出预期',
      );
      expect(
        words((await send('level', { level: 'P3', since: '2024-02-30', reason: '录错' })).html),
      ).toContain('这不是日历上的日期');
      const days = { delegateId: id('B2'), fromDay: '2026-03-02', untilDay: '2026-03-06' };
      expect(words((await send('delegations', days)).html)).toContain('已设定代理');
      await read(hr, page);
    });
    test('name their own stand-ins for a leave', async () => {
      const employee = await visitorOf(world, 'B2');
      await read(employee, '/delegations');
      const days = { delegateId: id('B1'), fromDay: '2026-03-09', untilDay: '2026-03-13' };
      const granted = await employee.post('/delegations', days);
      expect(words(granted.html)).toContain('已设定代理');
      const revoke = /delegations\/[\w-]+\/revoke/.exec(granted.html)?.[0] ?? '';
      const revoked = await employee.post(`/${revoke}`, {}, '/delegations');
      expect(words(revoked.html)).toContain('已撤销');
    });
    test('are read, not changed, by auditors', async () => {
      const auditor = await visitorOf(world, 'A1');
      const page = await auditor.get(`/people/${id('B3')}`);
      expect([page.status, page.html.includes('/manager"')]).toEqual([200, false]);
    });
  });

  describe('A cycle', () => {
    let cycle: string;
    const send = (form: string, fields: TestFields = {}) => hr.post(`${cycle}/${form}`, fields, cycle);

    test('is proposed with a name, and set up in four steps that say what they do', async () => {
      expect((await hr.get('/cycles/new')).html).toMatch(/value="\d{4} 年[上下]半年晋升"/);
      const created = await hr.post('/cycles/new', { name: '2026 上半年' });
      expect(words(created.html)).toContain('已新建周期');
      cycle = (created.redirects[0] ?? '').replace('/setup/who', '');
      const who = await hr.post(`${cycle}/setup/who`, {});
      expect(who.redirects).toEqual([`${cycle}/setup/when`]);
      const days = { nominationsOpenOn: '2026-03-09', releaseOn: '2026-06-01', effectiveOn: '2026-07-01' };
      const when = await hr.post(`${cycle}/setup/when`, days);
      expect(when.redirects).toEqual([`${cycle}/setup/how`]);
      const how = await hr.post(`${cycle}/setup/how`, { peersAsked: 'true', appealsOn: 'true' });
      expect(how.redirects).toEqual([`${cycle}/preview`]);
      expect(words(how.html)).not.toMatch(untranslated);
      expect(await read(hr, cycle)).toContain('P3 1');
    });
    test('shows the windows that other days would give, and refuses days out of order beside the field', async () => {
      const asked = await hr.get(
        `${cycle}/setup/when?nominationsOpenOn=2026-03-09&releaseOn=2026-03-27&effectiveOn=2026-04-01`,
      );
      expect(words(asked.html)).toContain('2026年3月9日 – 2026年3月11日');
      const refused = await hr.post(`${cycle}/setup/when`, {
        nominationsOpenOn: '2026-06-01',
        releaseOn: '2026-03-27',
        effectiveOn: '2026-04-01',
      });
      expect([refused.status, words(refused.html).includes('此日期早于前一阶段的日期')]).toEqual([422, true]);
    });
    test('tells before it opens who takes part, who is eligible and why not, and what is missing', async () => {
      const preview = await read(hr, `${cycle}/preview`);
      for (const text of [
        '现在还不能启动',
        '参与人数 4',
        '不符合 在当前职级任职满规定时间 · 1 人',
        'P3 产品经理',
      ])
        expect(preview).toContain(text);
    });
    test('is changed in draft, with what was wrong beside its field', async () => {
      const form = await hr.get(`${cycle}/edit`);
      expect(words(form.html)).not.toMatch(untranslated);
      const fields = valuesIn(form.html);
      const wrong = await hr.post(`${cycle}/edit`, { ...fields, 'calendar.releaseOn': '2026-01-01' });
      expect(words(wrong.html)).toContain('此日期早于前一阶段的日期');
      const right = await hr.post(`${cycle}/edit`, {
        ...fields,
        'calendar.holidays': '2026-04-06 2026/5/1',
        'policies.ratification': 'true',
      });
      expect(words(right.html)).toContain('已保存');
      expect((await hr.get(`${cycle}/edit`)).html).toContain('2026-04-06 2026-05-01');
    });
    test('says why it does not open, and opens once nothing is missing', async () => {
      expect((await send('open')).status).toBe(422);
      for (const level of ['P2', 'P3', 'P4', 'P5', 'P6', 'A5'])
        await send(`in-charge/${level}`, { people: id('H1') });
      await send('appeal-people', { people: ['G6', 'G7', 'G8'].map(id) });
      const committee = await hr.post(`${cycle}/committees/new`, {
        name: '产品评审委员会',
        facilitatorId: id('H1'),
        chairId: id('G1'),
        deputyId: id('G2'),
        memberIds: ['G3', 'G4', 'G5'].map(id),
      });
      expect(words(committee.html)).toContain('产品评审委员会');
      expect(words((await send('open')).html)).toContain('周期已启动');
    });
    test('refuses a committee that is too small, and keeps who was chosen', async () => {
      const form = `${cycle}/committees/new`;
      const refused = await hr.post(form, { name: '小组', facilitatorId: id('H1'), chairId: id('G1') });
      expect([refused.status, words(refused.html).includes('需要 5 至 9 名成员')]).toEqual([422, true]);
      expect(refused.html).toContain(`value="${id('G1')}" selected`);
    });
    test('refuses a second committee of the same name beside the field', async () => {
      const fields = {
        name: '产品评审委员会',
        facilitatorId: id('H1'),
        chairId: id('G1'),
        deputyId: id('G2'),
      };
      const refused = await hr.post(`${cycle}/committees/new`, {
        ...fields,
        memberIds: ['G3', 'G4', 'G5'].map(id),
      });
      expect([refused.status, words(refused.html).includes('本周期已有同名的委员会')]).toEqual([422, true]);
    });
    test('takes over committees and offices for the next, without those who lost the role', async () => {
      const next = await hr.post('/cycles/new', { name: '下一轮' });
      const settings = await read(hr, (next.redirects[0] ?? '').replace('/setup/who', '/settings'));
      expect(settings).toContain('产品评审委员会');
      expect(settings).toContain('P2 产品专员 人员H1');
    });
    test('is amended with a reason that can be read afterwards', async () => {
      const amended = await send('amend', { reason: '评审延期一周', 'calendar.endsOn': '2026-12-31' });
      expect(words(amended.html)).toContain('第 1 号： 评审延期一周');
    });
    test('is read by the auditor without a button', async () => {
      const auditor = await visitorOf(world, 'A1');
      expect(await read(auditor, cycle)).toContain('2026 上半年');
      expect((await auditor.get(cycle)).html).not.toContain(`${cycle}/amend`);
    });
    test('is cancelled with a reason, and then takes nothing any more', async () => {
      expect(words((await send('cancel', { reason: '组织调整' })).html)).toContain('周期已取消');
      expect((await hr.get(cycle)).html).not.toContain(`${cycle}/cancel`);
      expect(await read(hr, '/cycles')).toContain('已取消');
    });
  });

  test('speak English to those who read it', async () => {
    const browser = await visitorOf(world, 'H1');
    await browser.post('/preferences/language', { language: 'en' }, '/people');
    for (const path of ['/ladder', '/people', '/cycles'])
      expect(words((await browser.get(path)).html)).not.toMatch(untranslated);
  });
});

/** What a form would send as it stands. */
function valuesIn(html: string): Record<string, string | string[]> {
  const fields: Record<string, string[]> = {};
  const add = (name = '', value = ''): void => void (fields[name] = [...(fields[name] ?? []), value]);
  for (const [tag] of html.matchAll(/<input[^>]*>/g)) {
    const [, name] = /name="([^"]*)"/.exec(tag) ?? [];
    const [, value] = /value="([^"]*)"/.exec(tag) ?? [];
    if (/type="(checkbox|radio)"/.test(tag) && !/ checked/.test(tag)) continue;
    if (name && !name.startsWith('_') && value) add(name, value);
  }
  for (const [, name, value] of html.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>\n?([^<]*)</g))
    if (value) add(name, value);
  return fields;
}
