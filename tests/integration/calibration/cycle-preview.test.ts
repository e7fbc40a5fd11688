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
  const shown = async (id: string, path: string) =>
    main((await visitor.get('hr', `/cycles/${id}/preview/as/${path}`)).html);
  const pages =
    'candidate candidate/self-review manager manager/nomination manager/manager-review member member/scores';

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
      expect([path, html.includes('href="/cases/')]).toEqual([path, false]);
    }
    expect(await shown(id, 'candidate/self-review')).toContain('disabled');
    expect(await shown(id, 'manager/nomination')).toContain('周期还没有启动');
    expect(await unit().entities().count(LogLineRow)).toBe(lines);
  });

  it('follows the policies: who is asked for consent, who names peers', async () => {
    const id = await draft();
    await change(id, { consent: true, peers: null });
    expect(await shown(id, 'candidate')).toContain('确认是否同意被提名');
    expect(await shown(id, 'manager')).not.toContain('邀请同事评价');
    await change(id, { consent: false, peers: { fewest: 3, most: 5 } });
    expect(await shown(id, 'candidate')).not.toContain('确认是否同意被提名');
    expect(await shown(id, 'manager')).toContain('邀请同事评价');
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
