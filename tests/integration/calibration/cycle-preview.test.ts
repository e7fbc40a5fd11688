import { describe, expect, it } from '@jest/globals';
import { LogLineRow } from '../../../src/audit/log-line.entity.js';
import { CycleService } from '../../../src/cycles/cycle.service.js';
import { CycleRow } from '../../../src/cycles/cycle.entity.js';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import type { CyclePolicies } from '../../../src/domain/workflow/cycle-policies.js';
import { CaseVisitor } from '../cases/case-visitor.js';
import { CaseWorld } from '../cases/case-world.js';

describe.each(['sqlite', 'postgres'] as const)('a draft seen as somebody else, on %s', (engine) => {
  const world = new CaseWorld(engine);
  const visitor = new CaseVisitor(world);
  const draft = () =>
    world
      .get(CycleService)
      .create(world.viewer('hr'), { name: '下一个周期', departments: null, framework: undefined });
  const unit = () => world.get(UnitOfWork);
  const change = async (id: string, policies: Partial<CyclePolicies>) => {
    await unit().run(async () => {
      const cycle = await unit().entities().findOneByOrFail(CycleRow, { id });
      await unit()
        .entities()
        .update(CycleRow, { id }, { policies: { ...cycle.policies, ...policies } });
    });
  };
  const main = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main'));
  const at = (id: string, path: string) => `/cycles/${id}/preview/as/${path}`;
  const shown = async (id: string, path: string) => main((await visitor.get('hr', at(id, path))).html);
  const pages = [
    'candidate candidate/case candidate/case?tab=reviews candidate/self-review candidate/self-review?part=summary',
    'manager manager/nomination manager/case manager/case?tab=reviews manager/manager-review',
    'manager/manager-review?part=summary member member/case member/case?tab=evidence member/scores',
  ].join(' ');

  it('shows the real pages under a banner, of nobody in the company, with nothing that can be sent', async () => {
    const id = await draft();
    const lines = await unit().entities().count(LogLineRow);
    for (const path of pages.split(' ')) {
      const html = await shown(id, path);
      expect([path, html.includes('预览：人物是虚构的')]).toEqual([path, true]);
      expect([path, /<form[^>]+method="post"/.test(html), html.includes('_csrf')]).toEqual([
        path,
        false,
        false,
      ]);
      expect([path, html.includes('candidate@')]).toEqual([path, false]);
      expect([path, /href="\/(cases|team)/.test(html)]).toEqual([path, false]);
    }
    expect(await shown(id, 'candidate/self-review')).toContain('disabled');
    expect(await shown(id, 'manager/nomination')).toContain('周期还没有启动');
    expect(await unit().entities().count(LogLineRow)).toBe(lines);
  });

  it('shows a case of nobody to each as the table lets them read it', async () => {
    const id = await draft();
    const own = await shown(id, 'candidate/case?tab=reviews');
    expect(own).toContain('<svg');
    expect(own).toContain('示例候选人');
    const managers = await shown(id, 'manager/case?tab=reviews');
    expect([managers.includes('示例候选人'), managers.includes('<svg')]).toEqual([true, true]);
    const members = await shown(id, 'member/case?tab=reviews');
    expect(members).not.toContain('示例上级</h3>');
    expect(members).toContain('aria-current="page"');
    for (const role of ['candidate', 'manager', 'member'])
      for (const tab of ['overview', 'criteria', 'evidence', 'reviews', 'history'])
        expect([role, tab, (await visitor.get('hr', at(id, `${role}/case?tab=${tab}`))).status]).toEqual([
          role,
          tab,
          200,
        ]);
    expect((await visitor.get('hr', at(id, 'candidate/case?tab=decision'))).status).toBe(404);
  });

  it('ends a review with its summary, beside the radar that forms as one rates', async () => {
    const id = await draft();
    for (const path of ['candidate/self-review', 'manager/manager-review']) {
      const form = await shown(id, path);
      expect([path, /id="forming"[^]*<svg/.test(form)]).toEqual([path, true]);
      const summary = await shown(id, `${path}?part=summary`);
      expect([path, summary.includes('谁会读到')]).toEqual([path, true]);
    }
    expect(await shown(id, 'manager/manager-review?part=summary')).toContain('相差');
  });

  it('has no link that leads nowhere', async () => {
    const id = await draft();
    const found = new Set<string>();
    for (const path of pages.split(' '))
      for (const [, href = ''] of (await shown(id, path)).matchAll(/href="(\/cycles\/[^"]*)"/g))
        found.add(href.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&').replace(/#.*/, ''));
    const statuses = await Promise.all(
      [...found].map(async (href) => [href, (await visitor.get('hr', href)).status]),
    );
    expect(statuses).toEqual([...found].map((href) => [href, 200]));
    for (const page of ['self-review?part=summary', 'case?tab=reviews', 'case'])
      expect(found).toContain(at(id, `candidate/${page}`));
  });

  it('follows the policies: who is asked for consent, who names peers', async () => {
    const id = await draft();
    await change(id, { consent: true, peers: null });
    expect(await shown(id, 'candidate')).toContain('确认是否同意被提名');
    expect(await shown(id, 'manager')).not.toContain('邀请同事评价');
    await change(id, { consent: false, peers: { fewest: 3, most: 5 } });
    expect(await shown(id, 'candidate')).not.toContain('确认是否同意被提名');
    expect(await shown(id, 'manager')).toContain('邀请同事评价');
    for (const screening of [true, false]) {
      await change(id, { screening });
      expect(await shown(id, 'member')).toContain('独立评分');
      expect(await shown(id, 'member/case')).toContain('独立评分');
    }
  });

  it('follows the calendar', async () => {
    const id = await draft();
    const before = await shown(id, 'manager');
    const { calendar } = await unit().entities().findOneByOrFail(CycleRow, { id });
    const later = { ...calendar, nominationsEndOn: calendar.reviewsEndOn };
    await unit().run(() => unit().entities().update(CycleRow, { id }, { calendar: later }));
    expect(await shown(id, 'manager')).not.toBe(before);
  });

  it('is there for those who run the cycle alone, and only while it is a draft', async () => {
    const id = await draft();
    for (const name of ['candidate', 'manager', 'auditor'] as const)
      expect((await visitor.get(name, `/cycles/${id}/preview/as/candidate`)).status).toBe(404);
    expect((await visitor.get('hr', `/cycles/${id}/preview/as/nobody`)).status).toBe(404);
    expect((await visitor.get('hr', `/cycles/${id}/preview/as/candidate/scores`)).status).toBe(404);
    expect((await visitor.get('hr', `/cycles/${world.cycleId}/preview/as/candidate`)).status).toBe(422);
  });
});
