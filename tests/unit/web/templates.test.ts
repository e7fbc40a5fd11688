import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectFolder } from '../../../src/config/configuration.js';
import { Assets } from '../../../src/web/assets.js';
import type { Frame } from '../../../src/web/frame.js';
import { pageHelpers } from '../../../src/web/helpers/page-helpers.js';
import { Templates } from '../../../src/web/templates.js';
import { Translations } from '../../../src/web/translations.js';

const frame: Frame = {
  language: 'zh',
  timeZone: 'Asia/Shanghai',
  theme: 'auto',
  viewer: null,
  path: '/here',
  back: '/here',
  requestId: '1',
  navigation: [],
  bottomBar: [],
  bottomMore: [],
  banners: [],
  notice: null,
  refusedForm: null,
  refusalPlace: { taken: false, onTop: false },
  csrfToken: () => 'token',
};

const files = {
  'layouts/page.hbs': '<main>{{> @partial-block}}</main>',
  'partials/header.hbs': '<h1>{{title}}</h1>{{#if (has-block)}}<div>{{> @partial-block}}</div>{{/if}}',
  'partials/text.hbs': '  <textarea>\n{{text}}</textarea>',
  'pages/with.hbs': '{{#> page}}{{#> header title="A"}}{{#if mayAdd}}add{{/if}}{{/header}}{{/page}}',
  'pages/without.hbs': '{{#> page}}{{> header title="A"}}{{/page}}',
  'pages/text.hbs': '{{#> page}}\n    {{> text}}\n{{/page}}',
  'partials/form.hbs': '<form>{{body}}</form>',
  'partials/field.hbs': '<input name="{{name}}" value="{{value}}">',
  'pages/form.hbs':
    '{{#form action="/act"}}{{field "version" kind="hidden" value=version}}{{field "reason" value=""}}{{/form}}',
  'pages/lacking.hbs': '{{nobody}}',
  'pages/prototype.hbs': '{{lookup this "constructor"}}{{lookup this "__proto__"}}{{lookup this "toString"}}',
};

describe('a page', () => {
  let folder: string;
  let templates: Templates;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'rungs-templates-'));
    for (const [name, source] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), source);
    }
    const helpers = new Translations();
    templates = new Templates((engine) => pageHelpers(engine, helpers, new Assets()), folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const render = (name: string, model: object) => templates.render(name, model, frame);

  it('gives its header a button, or none', () => {
    expect(render('with', { mayAdd: true })).toBe('<main><h1>A</h1><div>add</div></main>');
    expect(render('without', {})).toBe('<main><h1>A</h1></main>');
  });

  it('prints what people typed as text, without a space added', () => {
    expect(render('text', { text: 'one\n  <b>two</b>' })).toContain(
      '<textarea>\none\n  &lt;b&gt;two&lt;/b&gt;</textarea>',
    );
  });

  it('shows a refused form with its words, and as answer to the present state only after a conflict', () => {
    const refused = (code: string) => {
      const form = { action: '/act', key: '', refusal: { code }, typed: { version: '3', reason: 'why' } };
      return templates.render('form', { version: 5 }, { ...frame, refusedForm: form });
    };
    const form = (version: number) =>
      `<form><input name="version" value="${version}"><input name="reason" value="why"></form>`;
    expect(refused('conflict')).toBe(form(5));
    expect(refused('input-invalid')).toBe(form(3));
  });

  it('all compile, those of every page too', () => {
    new Templates((engine) => pageHelpers(engine, new Translations(), new Assets())).check();
  });

  it('writes what its forms were read with by the helper alone, which keeps it in a form that was refused', async () => {
    const sources = await Promise.all(
      (await readdir(path.join(projectFolder, 'templates'), { recursive: true }))
        .filter((name) => name.endsWith('.hbs'))
        .map(async (name) => [name, await readFile(path.join(projectFolder, 'templates', name), 'utf8')]),
    );
    const having = (what: RegExp) =>
      sources.filter(([, source = '']) => what.test(source)).map(([name = '']) => path.basename(name));
    expect(having(/<input(?=[^>]*\bhidden\b)[^>]*\bname=["']?(version|seen)\b/)).toEqual([]);
    expect(having(/\{\{field "(version|seen)" kind="hidden"/)).toEqual(
      expect.arrayContaining(['evidence.hbs', 'dimension.hbs']),
    );
  });

  it('that are none are named', async () => {
    const other = await mkdtemp(path.join(tmpdir(), 'rungs-templates-'));
    for (const kind of ['layouts', 'partials', 'pages']) await mkdir(path.join(other, kind));
    await writeFile(path.join(other, 'pages', 'broken.hbs'), '{{#if');
    const broken = new Templates((engine) => pageHelpers(engine, new Translations(), new Assets()), other);
    expect(() => broken.check()).toThrow(/broken\.hbs is not a template/);
    await rm(other, { recursive: true });
  });

  it('that names what its view model lacks is an error', () => {
    expect(() => render('lacking', {})).toThrow('nobody');
  });

  it('reaches no prototype', () => {
    expect(render('prototype', {})).toBe('');
  });
});
