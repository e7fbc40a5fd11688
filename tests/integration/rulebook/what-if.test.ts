import { beforeAll, describe, expect, it } from '@jest/globals';
import { WhatIf } from '../../../src/cases/what-if/what-if.service.js';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import { checkFramework } from '../../../src/domain/framework/check-framework.js';
import type { Framework } from '../../../src/domain/framework/framework.js';
import { LogLineRow } from '../../../src/audit/log-line.entity.js';
import { packDraft } from '../../../src/rulebook/draft/packed-draft.js';
import { filesOf } from '../../../src/rulebook/draft/uploaded-files.js';
import { RulebookService } from '../../../src/rulebook/rulebook.service.js';
import { CaseVisitor } from '../cases/case-visitor.js';
import { CaseWorld } from '../cases/case-world.js';

describe.each(['sqlite', 'postgres'] as const)('a version tried out on a cycle, on %s', (engine) => {
  const world = new CaseWorld(engine);
  const visitor = new CaseVisitor(world);
  let current: Framework;
  let stricter: Framework;

  beforeAll(async () => {
    const framework = await world.get(RulebookService).currentOf();
    if (!framework) throw new Error('There is no framework.');
    current = framework;
    const files = filesOf(framework);
    const rules = files.get('eligibility.json') ?? '';
    files.set('eligibility.json', rules.replace('"P3": 12', '"P3": 1200'));
    const checked = checkFramework(files);
    if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
    stricter = checked.framework;
    await world.caseIn('review.self');
  });

  it('counts who would no longer be eligible, and through which rule', async () => {
    const { population, cases } = await world.get(WhatIf).run(world.viewer('hr'), world.cycleId, stricter);
    const [third] = cases.filter(({ level }) => level === 'P3');
    expect(third?.eligibility).toMatchObject({ kept: 0, lost: 1 });
    expect(third?.rules.get('months-in-level')).toMatchObject({ lost: 1 });
    expect(third?.rules.get('active')).toMatchObject({ kept: 1, lost: 0 });
    const people = population?.find(({ level }) => level === 'P3')?.eligibility;
    expect(people?.kept).toBe(0);
    expect(people?.lost).toBeGreaterThan(0);
  });

  it('changes nothing under the same version', async () => {
    const { population, cases } = await world.get(WhatIf).run(world.viewer('hr'), world.cycleId, current);
    for (const { eligibility } of [...(population ?? []), ...cases]) {
      expect([eligibility.lost, eligibility.gained]).toEqual([0, 0]);
    }
  });

  it('shows a page of counts without a name, of a published version and of a draft, and saves nothing', async () => {
    const lines = () => world.get(UnitOfWork).entities().count(LogLineRow);
    const before = await lines();
    const path = `/rulebook/what-if?version=${current.version}&cycle=${world.cycleId}`;
    expect((await visitor.get('hr', path)).html).toContain('没有差别');
    const fields = { draft: packDraft(stricter), cycle: world.cycleId };
    const tried = await visitor.post('hr', '/rulebook/what-if', fields, '/rulebook/what-if');
    expect(tried.status).toBe(200);
    expect(tried.html).toContain('不再符合');
    const main = tried.html.slice(tried.html.indexOf('<main'));
    expect(main).not.toContain('candidate');
    expect(await lines()).toBe(before);
  });

  it('is there for HR and auditors alone, and refuses a draft that did not arrive', async () => {
    const path = `/rulebook/what-if?version=${current.version}&cycle=${world.cycleId}`;
    expect((await visitor.get('candidate', path)).status).toBe(404);
    expect((await visitor.get('auditor', path)).status).toBe(200);
    const lost = { draft: 'bm8=', cycle: world.cycleId };
    expect((await visitor.post('hr', '/rulebook/what-if', lost, '/rulebook/what-if')).status).toBe(422);
    const asAuditor = { draft: packDraft(stricter), cycle: world.cycleId };
    expect((await visitor.post('auditor', '/rulebook/what-if', asAuditor, path)).status).toBe(404);
  });

  it('runs one at a time', async () => {
    const run = () => world.get(WhatIf).run(world.viewer('hr'), world.cycleId, stricter);
    const both = await Promise.allSettled([run(), run()]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(run()).resolves.toBeDefined();
  });
});
