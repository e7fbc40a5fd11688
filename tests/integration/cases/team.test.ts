import { describe, expect, it } from '@jest/globals';
import { CaseVisitor } from './case-visitor.js';
import { CaseWorld } from './case-world.js';

describe.each(['sqlite', 'postgres'] as const)('The team of a manager, on %s', (engine) => {
  const world = new CaseWorld(engine);
  const visitor = new CaseVisitor(world);
  const main = async (name: 'manager' | 'boss' | 'peerOne', url: string) => {
    const { html } = await visitor.get(name, url);
    return html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  };

  it('is a row a person with what is missing, and can be narrowed to who could be nominated', async () => {
    const all = await main('manager', '/team');
    expect(all.match(/<th scope="row">/g)).toHaveLength(3);
    expect(all).toContain('截至生效日的任职时间为 5 个月（要求至少 12 个月）');
    const could = await main('manager', '/team?show=nominable');
    expect(could).toContain('<th scope="row">candidate</th>');
    expect(could).not.toContain('<th scope="row">novice</th>');
  });

  it('shows the case of the cycle as its manager may see it, and no second nomination beside it', async () => {
    const { id } = await world.caseIn('calibration.scheduled');
    const team = await main('manager', '/team');
    expect(team).toContain(`/cases/${id}`);
    expect(team).toContain('评审委员会审议中');
    expect(team).not.toContain('待评审');
    expect(team).not.toContain('/nominations/new?candidate=candidate&amp;');
  });

  it('does not take a case under way for another case that forbids it', async () => {
    await world.caseIn('review.self');
    const { html } = await visitor.get('candidate', '/my-level');
    const met =
      /condition-met"><span class="sr-only">[^<]*<\/span><p><span class="condition-title">没有其他进行中/;
    expect(html).toMatch(met);
    const team = await main('manager', '/team');
    expect(team.slice(team.indexOf('>candidate<'))).toMatch(met);
    expect(team).not.toMatch(new RegExp(met.source.replace('-met', '-not-met')));
    expect(html).toMatch(/您的晋升申请正在进行.*自评/s);
  });

  it("shows nobody another's reports", async () => {
    expect(await main('boss', '/team')).not.toContain('<th scope="row">candidate</th>');
    expect(await main('peerOne', '/team')).not.toContain('<th scope="row">');
  });

  it('puts the musts of the next level beside the thesis, and keeps a draft', async () => {
    const form = '/nominations/new?candidate=candidate&cycle=cycle-1&target=P3';
    expect(await main('manager', form)).toContain('P3 产品经理 的必备标准');
    const fields = { cycleId: 'cycle-1', candidateId: 'candidate', targetLevel: 'P3', changed: '只写了一句' };
    const { location } = await visitor.post('manager', '/nominations', fields, form);
    const draft = await main('manager', String(location));
    expect(draft).toContain('只写了一句');
    expect(draft).toContain('在当前职级任职满规定时间');
  });
});
