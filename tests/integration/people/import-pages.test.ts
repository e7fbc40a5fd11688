import { beforeAll, describe, expect, it } from '@jest/globals';
import { JobRunner } from '../../../src/jobs/job-runner.js';
import { PeopleRepository } from '../../../src/people/people.repository.js';
import { TestApp } from '../../support/test-app.js';
import { tokenIn, type TestBrowser } from '../../support/test-browser.js';
import { foundPageCompany, visitorOf } from '../cycles/page-visitors.js';
import { peopleFile } from './people-services.js';

describe('the pages of imports', () => {
  const world = new TestApp('sqlite', { sample: true });
  let hr: TestBrowser;

  beforeAll(async () => {
    await foundPageCompany(world);
    hr = await visitorOf(world, 'H1');
  });

  const upload = async (bytes: Buffer, name = '名单.csv') => {
    const { html } = await hr.get('/people/import');
    const boundary = 'xxBOUNDARYxx';
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/csv\r\n\r\n`;
    const answer = await world.app.inject({
      method: 'POST',
      url: `/people/import?_csrf=${encodeURIComponent(tokenIn(html))}`,
      headers: {
        accept: 'text/html',
        host: 'localhost',
        'content-type': `multipart/form-data; boundary=${boundary}`,
        cookie: [...hr.cookies].map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('; '),
      },
      remoteAddress: '127.0.0.1',
      payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    });
    return { status: answer.statusCode, location: String(answer.headers.location ?? ''), html: answer.body };
  };
  const runJobs = () => world.app.get(JobRunner).runDue();

  it('lead from a file to saved people, and back, without scripts', async () => {
    const { status, location } = await upload(
      peopleFile(['S1', 'P5', 'B1', '销售部'], ['N1', 'P1', 'B2'], ['N2', 'P9', 'B2']),
    );
    expect(status).toBe(303);
    const mapping = await hr.get(location);
    expect(mapping.html).toContain('人员S1 · 人员N1 · 人员N2');
    const fields = {
      'columns.0': 'employee_number',
      'columns.1': 'name',
      'columns.2': 'email',
      'columns.3': 'department',
    };
    const lacking = await hr.post(location, { 'columns.0': 'employee_number' }, location);
    expect([lacking.status, lacking.html.includes('工号、姓名、邮箱和部门都要有对应的列')]).toEqual([
      422,
      true,
    ]);
    const rest = { 'columns.4': 'level', 'columns.5': 'level_since', 'columns.6': 'manager' };
    const checking = await hr.post(location, { ...fields, ...rest }, location);
    expect(checking.html).toContain('正在检查');
    expect(checking.html).toContain('hx-trigger="every 2s"');
    expect(checking.html).not.toContain('http-equiv="refresh"');
    await runJobs();
    const page = location.replace('/columns', '');
    const checked = await hr.get(page);
    expect(checked.html).toContain('职级“P9”不在职级体系中');
    const changed = (await hr.get(`${page}?show=changed`)).html.replaceAll(/\s+/g, ' ');
    expect(changed).toContain('<del>P4</del> → <ins>P5</ins>');
    const problems = await hr.get(`${page}/problems`);
    expect(problems.html.split('\r\n')[1]).toContain('错误,4,职级,P9,');
    const refused = await hr.post(page, { rows: 'all' }, page);
    expect([refused.status, refused.html.includes('请改正文件')]).toEqual([422, true]);
    await hr.post(page, { rows: 'good', missing: 'stay' }, page);
    await runJobs();
    const saved = await hr.get(page);
    expect(saved.html).toContain('撤销这次导入');
    const people = world.app.get(PeopleRepository);
    expect(await people.findByEmployeeNumber('S1')).toMatchObject({ level: 'P5' });
    await hr.post(`${page}/undo`, {}, page);
    await runJobs();
    expect(await people.findByEmployeeNumber('S1')).toMatchObject({ level: 'P4' });
    expect(await people.findByEmployeeNumber('N1')).toMatchObject({ status: 'left' });
    expect((await hr.get(page)).html).toContain('已撤销');
    expect((await hr.get('/people/import')).html).toContain('名单.csv');
  });

  it('refuse what is no list beside the field, in words', async () => {
    const { status, html } = await upload(Buffer.from('%PDF-1.7 …'), 'a.pdf');
    expect([status, html.includes('这不是 CSV 或 XLSX 文件')]).toEqual([422, true]);
  });

  it('are not there for auditors, nor for employees', async () => {
    for (const number of ['A1', 'B3']) {
      const visitor = await visitorOf(world, number);
      for (const path of [
        '/people/import',
        '/people/import/1',
        '/people/import/1/columns',
        '/people/import/1/problems',
      ]) {
        expect((await visitor.get(path)).status).toBe(404);
      }
    }
    const auditor = await visitorOf(world, 'A1');
    expect((await auditor.get('/people/export')).status).toBe(200);
    expect((await auditor.get('/people')).html).not.toContain('/people/import');
    expect((await (await visitorOf(world, 'B3')).get('/people/export')).status).toBe(404);
  });
});
