import { describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import { PersonListeners } from '../../../src/people/person-listeners.js';
import { CaseVisitor } from './case-visitor.js';
import { CaseWorld, type Name } from './case-world.js';

describe.each(['sqlite', 'postgres'] as const)('the pages of cases, on %s,', (engine) => {
  const world = new CaseWorld(engine);
  const visitor = new CaseVisitor(world);
  const get = (name: Name, url: string) => visitor.get(name, url);
  const post = (name: Name, url: string, fields: Record<string, string>, page: string) =>
    visitor.post(name, url, fields, page);

  it('let a manager nominate and everybody do their part without scripts', async () => {
    expect((await get('manager', '/team')).html).toContain('/nominations/new?candidate=candidate');
    const form = '/nominations/new?candidate=candidate&cycle=cycle-1&target=P3';
    const words = { changed: '变化', proof: '证明', risk: '风险' };
    const fields = { cycleId: 'cycle-1', candidateId: 'candidate', targetLevel: 'P3', ...words };
    const created = await post('manager', '/nominations', fields, form);
    expect(created.status).toBe(303);
    const draft = String(created.location);
    const id = draft.split('/')[2] ?? '';
    expect((await get('candidate', `/cases/${id}`)).status).toBe(404);
    const submitted = await post('manager', draft, { ...words, action: 'submit' }, draft);
    expect(submitted.location).toBe(`/cases/${id}`);
    const inbox = await get('candidate', '/inbox');
    expect(inbox.html).toContain(`/cases/${id}#event-ACCEPT`);
    const accepted = await post('candidate', `/cases/${id}/events/ACCEPT`, {}, `/cases/${id}`);
    expect(accepted.status).toBe(303);
    const evidence = {
      form: 'text',
      title: '随访',
      periodFrom: '2025-06-01',
      periodTo: '2025-12-31',
      body: '做了随访',
    };
    const review = `/cases/${id}/self-review`;
    expect((await get('candidate', review)).status).toBe(200);
    expect((await get('candidate', `/cases/${id}/evidence/new`)).status).toBe(200);
    expect(evidence.form).toBe('text');
    const first = Object.keys(world.ratings(3))[0] ?? '';
    const saved = await post(
      'candidate',
      review,
      { [`ratings.${first}.value`]: '3', summary: '草稿一二三' },
      review,
    );
    expect(saved.location).toBe(review);
    expect((await get('candidate', `${review}?part=summary`)).html).toContain('草稿一二三');
    for (const name of ['manager', 'hr', 'auditor', 'boss'] as const) {
      expect((await get(name, `/cases/${id}`)).html).not.toContain('草稿一二三');
      expect((await get(name, review)).status).toBe(404);
    }
    const inSummary = { part: 'summary', summary: '草稿一二三四' };
    const early = await post('candidate', review, { ...inSummary, action: 'submit' }, review);
    expect(early.status).toBe(422);
    expect(early.html).toContain('草稿一二三四');
    const all = Object.fromEntries(
      Object.keys(world.ratings(3)).map((each) => [`ratings.${each}.value`, '3']),
    );
    const done = await post('candidate', review, { ...all, action: 'submit' }, review);
    expect(done.location).toBe(`/cases/${id}`);
    const managers = `/cases/${id}/manager-review`;
    const handed = await post(
      'manager',
      managers,
      { ...all, endorsed: 'yes', action: 'submit', summary: '值得晋升' },
      managers,
    );
    expect(handed.location).toBe(`/cases/${id}`);
    expect((await get('candidate', `/cases/${id}`)).html).not.toContain('值得晋升');
    const screening = `/cases/${id}/screening`;
    expect((await get('hr', screening)).html).toContain('值得晋升');
    expect((await get('manager', screening)).status).toBe(404);
    const sealed = await post('hr', `/cases/${id}/events/ACCEPT_PACKET`, {}, screening);
    expect(sealed.status).toBe(303);
    for (const name of ['candidate', 'manager'] as const) {
      const page = await get(name, `/cases/${id}`);
      expect(page.status).toBe(200);
      expect(page.html).toContain('评审委员会审议中');
      expect((await get(name, '/cases')).html).toContain('评审委员会审议中');
      expect((await get(name, '/inbox')).status).toBe(200);
    }
    expect((await get('peerOne', `/cases/${id}`)).status).toBe(404);
    expect((await get('hr', `/cases/${id}?tab=history`)).html).toContain('hr审核通过，材料已封存。');
    await get('manager', `/cases/${id}?tab=reviews`);
    await get('hr', `/cases/${id}?tab=reviews`);
    expect((await get('hr', `/cases/${id}?tab=readings`)).html).toMatch(/manager · 自评/);
    const told = (await get('candidate', `/cases/${id}?tab=readings`)).html;
    expect(told).toMatch(/hr · 自评/);
    expect(told).not.toContain('candidate · 自评');
    expect((await get('manager', `/cases/${id}?tab=readings`)).status).toBe(404);
  });

import { describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import { PersonListeners } from '../../../src/people/person-listeners.js';
import { CaseVisitor } from './case-visitor.js';
  });
});
