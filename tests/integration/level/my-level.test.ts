import { describe, expect, it } from '@jest/globals';
import { CaseVisitor } from '../cases/case-visitor.js';
import { CaseWorld } from '../cases/case-world.js';

describe.each(['sqlite', 'postgres'] as const)('My level, on %s', (engine) => {
  const world = new CaseWorld(engine);
  const visitor = new CaseVisitor(world);
  const page = '/my-level';
  const idOfGoal = (html: string) => /\/my-level\/goals\/([\w-]+)"/.exec(html)?.[1] ?? '';

  it('shows the own step, what comes next, and the day on which time will do', async () => {
    const { status, html } = await visitor.get('novice', page);
    expect(status).toBe(200);
    expect(html).toContain('产品专员');
    expect(html).toContain('下一级：P3');
    expect(html).toMatch(/满足日期：2027年1月1日/);
  });

  it('shows both ways from where the ladder parts, and one of them at a time', async () => {
    await world.setLevel('colleague', 'P4');
    expect((await visitor.get('colleague', page)).html).toContain('下一级：P5');
    expect((await visitor.get('colleague', `${page}?to=A5`)).html).toContain('下一级：A5');
    await world.setLevel('colleague', 'P3');
  });

  it('keeps goals for their owner alone', async () => {
    const goal = { words: '独立主持一次评审', until: '2026-09-30' };
    const added = await visitor.post('candidate', `${page}/goals`, goal, page);
    expect(added.status).toBe(303);
    const { html } = await visitor.get('candidate', page);
    expect(html).toContain('独立主持一次评审');
    const id = idOfGoal(html);
    const change = { words: '别人写的', state: 'done', version: '0' };
    for (const name of ['manager', 'hr', 'auditor', 'boss'] as const) {
      expect((await visitor.get(name, page)).html).not.toContain('独立主持一次评审');
      expect((await visitor.get(name, '/team')).html).not.toContain('独立主持一次评审');
      expect((await visitor.post(name, `${page}/goals/${id}`, change, page)).status).toBe(404);
      expect((await visitor.post(name, `${page}/goals/${id}/remove`, {}, page)).status).toBe(404);
    }
  });

  it('opens the plan to the manager by a switch, to nobody else and no longer than it is on', async () => {
    await visitor.post('candidate', `${page}/sharing`, { shared: 'yes' }, page);
    expect((await visitor.get('manager', '/team')).html).toContain('独立主持一次评审');
    for (const name of ['boss', 'hr'] as const) {
      expect((await visitor.get(name, '/team')).html).not.toContain('独立主持一次评审');
    }
    await world.setManager('candidate', 'boss');
    expect((await visitor.get('manager', '/team')).html).not.toContain('独立主持一次评审');
    expect((await visitor.get('boss', '/team')).html).not.toContain('独立主持一次评审');
    await world.setManager('candidate', 'manager');
    await visitor.post('candidate', `${page}/sharing`, { shared: 'no' }, page);
    expect((await visitor.get('manager', '/team')).html).not.toContain('独立主持一次评审');
  });

  it('changes a goal, refuses what was changed meanwhile, and forgets what is deleted', async () => {
    const id = idOfGoal((await visitor.get('candidate', page)).html);
    const change = { words: '主持两次评审', state: 'done', version: '0' };
    expect((await visitor.post('candidate', `${page}/goals/${id}`, change, page)).status).toBe(303);
    const late = await visitor.post('candidate', `${page}/goals/${id}`, { ...change, words: '三次' }, page);
    expect(late.status).toBe(409);
    expect(late.html).toContain('三次');
    expect((await visitor.post('candidate', `${page}/goals/${id}/remove`, {}, page)).status).toBe(303);
    expect((await visitor.get('candidate', page)).html).not.toContain('主持两次评审');
  });

  it('shows a goal without words again, with what is missing', async () => {
    const empty = await visitor.post(
      'candidate',
      `${page}/goals`,
      { _form: 'new', words: ' ', until: '2026-09-30' },
      page,
    );
    expect(empty.status).toBe(422);
    expect(empty.html).toContain('value="2026-09-30"');
  });
});
