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

  it('show one part at a time, each at an address of its own, and no part that is not for the reader', async () => {
    const { id } = await world.caseIn('screening');
    const overview = await get('candidate', `/cases/${id}`);
    expect(overview.html).toContain(`href="/cases/${id}?tab&#x3D;criteria"`);
    expect(overview.html).toContain('三家医院上线后使用率翻倍');
    const criteria = await get('candidate', `/cases/${id}?tab=criteria`);
    expect(criteria.html).not.toContain('三家医院上线后使用率翻倍');
    expect(criteria.html).not.toContain('规则判断');
    expect((await get('manager', `/cases/${id}?tab=criteria`)).html).toContain('规则判断');
    expect((await get('candidate', `/cases/${id}?tab=roster`)).status).toBe(404);
    expect((await get('candidate', `/cases/${id}?tab=nonsense`)).status).toBe(404);
  });

  it('put what is owed on top with its other answer, one primary button, and fold the rest away', async () => {
    const { id } = await world.nominate();
    await world.send('manager', id, 'SUBMIT');
    const { html } = await get('candidate', `/cases/${id}`);
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    expect(main.match(/button-primary/g)).toHaveLength(1);
    const turn = html.slice(html.indexOf('card turn'), html.indexOf('id="part"'));
    expect(turn).toContain(`/cases/${id}/events/ACCEPT`);
    expect(turn).toContain(`/cases/${id}/events/REFUSE`);
    const more = html.slice(html.indexOf('id="actions"'));
    expect(more).toContain(`/cases/${id}/events/WITHDRAW`);
    const refused = await post(
      'candidate',
      `/cases/${id}/events/WITHDRAW`,
      { _form: 'WITHDRAW' },
      `/cases/${id}`,
    );
    expect(refused.status).toBe(422);
    expect(refused.html).toMatch(/id="event-WITHDRAW" open/);
    expect(refused.html).toMatch(/id="actions" open/);
  });

  it('draw an exception only where one was asked for, and one step with the committee', async () => {
    const { id } = await world.nominate('manager', 'novice');
    await world.send('manager', id, 'SUBMIT');
    expect((await get('manager', `/cases/${id}`)).html).not.toContain('例外审批');
    await world.send('novice', id, 'ACCEPT');
    expect((await get('manager', `/cases/${id}`)).html).toContain('例外审批');
    const sealed = await world.caseIn('calibration.scheduled');
    const path = /<ol class="path".*?<\/ol>/s;
    const ofCandidate = path.exec((await get('candidate', `/cases/${sealed.id}`)).html)?.[0] ?? '';
    expect(ofCandidate).toContain('评审委员会审议中');
    expect(ofCandidate).toContain('2026年5月15日');
    expect(path.exec((await get('hr', `/cases/${sealed.id}`)).html)?.[0]).toContain('待评审');
  });

  it('show HR on the page of the cycle what a case could not follow, why, and what to do', async () => {
    const { id } = await world.caseIn('review.self');
    const page = `/cycles/${world.cycleId}`;
    expect((await get('hr', page)).html).not.toContain('本案仍由原直属上级负责');
    await world
      .get(UnitOfWork)
      .run(() => world.get(PersonListeners).managerChanged('candidate', 'boss', 'colleague'));
    for (const name of ['hr', 'auditor'] as const) {
      const { status, html } = await get(name, page);
      expect(status).toBe(200);
      expect(html).toContain(
        '本案仍由原直属上级负责：变更人员信息的人不能以 HR 身份处理本案。 请在本案页面移交。',
      );
      expect(html).toContain('新上级：boss');
    }
    expect((await get('hr', '/inbox')).html).toContain('移交给其他上级');
    await world.send('hr', id, 'TRANSFER_MANAGER', { personId: 'boss', reason: '上级变更' });
    expect((await get('hr', page)).html).not.toContain('本案仍由原直属上级负责');
  });
});
