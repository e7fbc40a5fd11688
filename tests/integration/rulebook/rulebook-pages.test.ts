import { describe, expect, it } from '@jest/globals';
import { AuditLog } from '../../../src/audit/audit-log.js';
import { CycleRepository } from '../../../src/cycles/cycle.repository.js';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import { filesOf } from '../../../src/rulebook/draft/uploaded-files.js';
import { FrameworkVersionRow } from '../../../src/rulebook/framework-version.entity.js';
import { RulebookService } from '../../../src/rulebook/rulebook.service.js';
import { zipOf } from '../../../src/pdf/zip.js';
import { CaseVisitor } from '../cases/case-visitor.js';
import { CaseWorld } from '../cases/case-world.js';

async function packed(files: ReadonlyMap<string, string>, folder = ''): Promise<Buffer> {
  const archive = zipOf(
    [...files].map(([name, text]) => ({
      name: `${folder}${name}`,
      content: () => Promise.resolve(Buffer.from(text)),
    })),
  );
  const parts: Buffer[] = [];
  for await (const part of archive) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts);
}

describe.each(['sqlite', 'postgres'] as const)("HR's side of the rulebook, on %s", (engine) => {
  const world = new CaseWorld(engine);
  const visitor = new CaseVisitor(world);
  const current = async () => {
    const framework = await world.get(RulebookService).currentOf();
    if (!framework) throw new Error('There is no framework.');
    return framework;
  };
  const changed = async (file: string, from: string, to: string) => {
    const files = filesOf(await current());
    const text = files.get(file) ?? '';
    expect(text).toContain(from);
    return files.set(file, text.replace(from, to));
  };
  const stored = () => world.get(UnitOfWork).entities().count(FrameworkVersionRow);
  const hidden = (html: string, name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1]?.replaceAll('&#x3D;', '=') ?? '';

  it('lists what was published with the cycles pinned to it', async () => {
    const { status, html } = await visitor.get('hr', '/rulebook');
    const { version } = await current();
    expect(status).toBe(200);
    expect(html).toContain(version.slice(0, 12));
    expect(html).toContain(`/cycles/${world.cycleId}`);
    expect(html).toContain('规则文件夹');
  });

  it('is there for nobody but HR and auditors', async () => {
    const { version } = await current();
    const paths = [
      '/rulebook',
      '/rulebook/draft',
      `/rulebook/difference?from=${version}&to=${version}`,
      `/rulebook/versions/${version}/folder`,
      '/api/rulebook/versions',
    ];
    for (const path of paths) {
      expect([path, (await visitor.get('candidate', path)).status]).toEqual([path, 404]);
      expect([path, (await visitor.get('hr', path)).status]).toEqual([path, 200]);
    }
    const ofNobody = `/rulebook/difference?from=${version}&to=${'0'.repeat(64)}`;
    expect((await visitor.get('hr', ofNobody)).status).toBe(404);
  });

  it('shows all mistakes of an upload at once, and stores nothing', async () => {
    const files = await changed('framework.json', '"bar": 3', '"bar": 9');
    files.set('levels/P3.json', (files.get('levels/P3.json') ?? '').replace('"rank": 3', '"rank": "three"'));
    const before = await stored();
    const { status, html } = await visitor.upload('hr', '/rulebook/draft', {
      name: 'draft.zip',
      bytes: await packed(files, 'my-copy/'),
    });
    expect(status).toBe(200);
    expect(html).toContain('$.scale.bar');
    expect(html).toContain('levels/P3.json');
    expect(html).toContain('$.rank');
    expect(html).not.toContain('name="draft"');
    expect(await stored()).toBe(before);
  });

  it('says what is no draft beside the field', async () => {
    const { status, html } = await visitor.upload('hr', '/rulebook/draft', {
      name: 'holiday.txt',
      bytes: Buffer.from('no framework'),
    });
    expect([status, html.includes('看不出“holiday.txt”')]).toEqual([422, true]);
    const broken = { name: 'a.zip', bytes: Buffer.from('PK and nothing more') };
    expect((await visitor.upload('hr', '/rulebook/draft', broken)).html).toContain('这个 ZIP 打不开');
  });

  it('takes one changed file, tells the difference, and publishes it for new cycles alone', async () => {
    const former = await current();
    const files = await changed('eligibility.json', '"P3": 12', '"P3": 15');
    const bytes = Buffer.from(files.get('eligibility.json') ?? '');
    const before = await stored();
    const { html } = await visitor.upload('hr', '/rulebook/draft', { name: 'eligibility.json', bytes });
    expect(html).toContain('<del>12</del><ins>15</ins> 个月');
    expect(await stored()).toBe(before);
    const fields = { draft: hidden(html, 'draft'), after: hidden(html, 'after') };
    expect(fields.after).toBe(former.version);

    const unsaid = await visitor.post('hr', '/rulebook/draft/publish', fields, '/rulebook/draft');
    expect([unsaid.status, unsaid.html.includes('name="draft"')]).toEqual([422, true]);
    const lost = { ...fields, draft: 'bm8=', reason: '调整' };
    expect((await visitor.post('hr', '/rulebook/draft/publish', lost, '/rulebook/draft')).status).toBe(422);

    const said = { ...fields, reason: '三级任职时间延长' };
    const published = await visitor.post('hr', '/rulebook/draft/publish', said, '/rulebook/draft');
    expect([published.status, published.location]).toEqual([303, '/rulebook']);
    const now = await current();
    expect(now.eligibility.perLevel.monthsInLevel?.P3).toBe(15);
    const [line] = (await world.get(AuditLog).read('system')).filter(
      ({ type, actor }) => type === 'framework-published' && actor !== 'rules-folder',
    );
    expect(line?.effect).toEqual({ framework: now.key, version: now.version });

    const list = (await visitor.get('hr', '/rulebook')).html;
    expect(list).toContain('三级任职时间延长');
    const shown = await visitor.get('hr', `/rulebook/difference?from=${former.version}&to=${now.version}`);
    expect(shown.html).toContain('<del>12</del><ins>15</ins> 个月');
    const cycle = await world.get(CycleRepository).get(world.cycleId);
    expect(cycle.frameworkVersion).toBe(former.version);

    const late = await visitor.post('hr', '/rulebook/draft/publish', said, '/rulebook/draft');
    expect(late.status).toBe(409);

    await world.get(RulebookService).load();
    expect((await current()).version).toBe(now.version);
  });
});
