import Handlebars from 'handlebars';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../documents/common.js';
import { documentHelpers } from './helpers.js';
import { templateFolder } from './template-version.js';
import type { Texts } from './texts.js';

function templatesIn(folder: string): [name: string, source: string][] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.hbs'))
    .map((file) => [path.basename(file, '.hbs'), readFileSync(path.join(folder, file), 'utf8')]);
}

/** The templates of the documents, compiled once, strict: a name that a view lacks is an error, not a gap. */
export class DocumentTemplates {
  private readonly templates: ReadonlyMap<string, HandlebarsTemplateDelegate<object>>;

  constructor(texts: Texts) {
    const engine = Handlebars.create();
    engine.registerHelper(documentHelpers(texts));
    for (const [name, source] of templatesIn(path.join(templateFolder, 'partials'))) {
      engine.registerPartial(name, engine.compile(source, { strict: true }));
    }
    this.templates = new Map(
      templatesIn(templateFolder).map(([name, source]) => [
        name,
        engine.compile<object>(source, { strict: true }),
      ]),
    );
  }

  render(name: string, language: Language, view: object): string {
    const template = this.templates.get(name);
    if (!template) throw new Error(`There is no template templates/pdf/${name}.hbs.`);
    return template(view, { data: { language } });
  }
}
