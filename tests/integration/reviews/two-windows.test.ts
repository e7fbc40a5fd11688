import { describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import { DevelopmentGoalRow } from '../../../src/cases/level/development-goal.entity.js';
import { ThesisRow } from '../../../src/cases/thesis.entity.js';
import { EvidenceRow } from '../../../src/reviews/evidence.entity.js';
import { ReviewRow } from '../../../src/reviews/review.entity.js';
import { evidenceInput } from '../../../src/reviews/evidence.input.js';
import { EvidenceService } from '../../../src/reviews/evidence.service.js';
import { CaseVisitor } from '../cases/case-visitor.js';
import { CaseWorld, type Name } from '../cases/case-world.js';

/** With what the form of a page was read that is sent to an address. */
function readWith(html: string, action: string, name: 'version' | 'seen'): Record<string, string> {
  const form = html.split('<form ').find((one) => one.includes(`action="${action}`)) ?? '';
  const found = new RegExp(`<input type="hidden" name="${name}" value="([^"]+)">`).exec(form);
  return { [name]: found?.[1] ?? 'not in the page' };
}

describe.each(['sqlite', 'postgres'] as const)('of the windows with a form, on %s,', (engine) => {
  const world = new CaseWorld(engine);
  const visitor = new CaseVisitor(world);
  const entities = () => world.get(UnitOfWork).entities();

  /** One window reads, another saves, the first sends what is refused, corrects it, and sends again until it is taken. */
  async function secondOf(
    name: Name,
    page: string,
    hidden: 'version' | 'seen',
    words: Record<'first' | 'wrong' | 'second', Record<string, string>>,
    action = page,
  ) {
    const read = (await visitor.get(name, page)).html;
    const send = (html: string, fields: Record<string, string>) =>
      visitor.post(name, action, { ...readWith(html, action, hidden), ...fields }, page);
    const saved = await send(read, words.first);
    const refused = await send(read, words.wrong);
    const corrected = await send(refused.html, words.second);
    const again = () => send(corrected.html, words.second);
    return { statuses: [saved.status, refused.status, corrected.status], html: corrected.html, again };
  }

  it('the one that was refused meanwhile does not write over evidence that the other saved', async () => {
    const { id } = await world.caseIn('review.self');
    const common = { form: 'text', periodFrom: '2025-06-01', periodTo: '2025-12-31', body: '上线三家医院' };
    const input = evidenceInput.parse({ ...common, title: '随访产品' });
    const item = await world.get(EvidenceService).add(world.viewer('candidate'), id, input);
    const title = async () => (await entities().findOneByOrFail(EvidenceRow, { id: item.id })).title;
    const { statuses, html, again } = await secondOf(
      'candidate',
      `/cases/${id}/evidence/${item.id}`,
      'version',
      {
        first: { ...common, title: '第一个窗口' },
        wrong: { ...common, title: '' },
        second: { ...common, title: '第二个窗口' },
      },
    );
    expect(statuses).toEqual([303, 422, 409]);
    expect(html).toContain('第二个窗口');
    expect(await title()).toBe('第一个窗口');
    expect((await again()).status).toBe(303);
    expect(await title()).toBe('第二个窗口');
  });

  it('the one that was refused meanwhile does not write over a summary that the other saved', async () => {
    const { id } = await world.caseIn('review.self');
    const summary = async () =>
      (await entities().findOneByOrFail(ReviewRow, { caseId: id, kind: 'self' })).summary;
    const { statuses, html, again } = await secondOf(
      'candidate',
      `/cases/${id}/self-review?part=summary`,
      'seen',
      {
        first: { part: 'summary', summary: '第一个窗口' },
        wrong: { part: 'summary', summary: '第二个窗口'.repeat(4000) },
        second: { part: 'summary', summary: '第二个窗口' },
      },
      `/cases/${id}/self-review`,
    );
    expect(statuses).toEqual([303, 422, 409]);
    expect(html).toContain('第二个窗口');
    expect(await summary()).toBe('第一个窗口');
    expect((await again()).status).toBe(303);
    expect(await summary()).toBe('第二个窗口');
  });

  it('the one that was refused meanwhile does not write over a goal that the other saved', async () => {
    await visitor.post('candidate', '/my-level/goals', { words: '带一位新人' }, '/my-level');
    const goal = () => entities().findOneByOrFail(DevelopmentGoalRow, { personId: 'candidate' });
    const { id } = await goal();
    const common = { _form: id, state: 'open' };
    const { statuses, html, again } = await secondOf(
      'candidate',
      '/my-level',
      'version',
      {
        first: { ...common, words: '第一个窗口' },
        wrong: { ...common, words: '' },
        second: { ...common, words: '第二个窗口' },
      },
      `/my-level/goals/${id}`,
    );
    expect(statuses).toEqual([303, 422, 409]);
    expect(html).toContain('第二个窗口');
    expect((await goal()).words).toBe('第一个窗口');
    expect((await again()).status).toBe(303);
    expect((await goal()).words).toBe('第二个窗口');
  });

  it('the one that was refused meanwhile does not set a manager over the one whom the other set', async () => {
    const { id } = await world.caseIn('review.self');
    const common = { _form: 'TRANSFER_MANAGER', reason: '部门调整' };
    const { statuses, html, again } = await secondOf(
      'hr',
      `/cases/${id}`,
      'version',
      {
        first: { ...common, personId: 'peerOne' },
        wrong: { ...common, personId: 'peerTwo', reason: '' },
        second: { ...common, personId: 'peerTwo', reason: '第二个窗口' },
      },
      `/cases/${id}/events/TRANSFER_MANAGER`,
    );
    expect(statuses).toEqual([303, 422, 409]);
    expect(html).toContain('第二个窗口');
    expect((await world.row(id)).managerId).toBe('peerOne');
    expect((await again()).status).toBe(303);
    expect((await world.row(id)).managerId).toBe('peerTwo');
  });

  it('a nomination that could not be handed in is no conflict with itself once it is corrected', async () => {
    const { id } = await world.nominate();
    const page = `/cases/${id}/nomination`;
    const proof = async () => (await entities().findOneByOrFail(ThesisRow, { caseId: id })).proof;
    const words = { changed: '独立负责', proof: '使用率翻倍', risk: '经验还少' };
    const read = (await visitor.get('manager', page)).html;
    const submit = { ...words, proof: '', ...readWith(read, page, 'version'), action: 'submit' };
    const refused = await visitor.post('manager', page, submit, page);
    expect(refused.status).toBe(422);
    const save = { ...words, ...readWith(refused.html, page, 'version'), action: 'save' };
    expect((await visitor.post('manager', page, save, page)).status).toBe(303);
    expect(await proof()).toBe(words.proof);
  });
});
