import Handlebars from 'handlebars';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../config/configuration.js';
import type { Frame } from './frame.js';

export type Engine = typeof Handlebars;

/** Said in so many words, so that Handlebars refuses without a warning in the log. */
const ownOnly = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false } as const;

/**
 * The pages: read when it starts, each compiled with its first use. Strict: a name that the view model lacks is an error, not a gap. Values are escaped, and
 * reach neither prototypes nor methods. Partials and layouts are called by file name: `{{> card}}`, `{{#> page}}`.
 */
export class Templates {
  readonly engine: Engine = Handlebars.create();
  private readonly pages = new Map<string, HandlebarsTemplateDelegate<object>>();
  private readonly waiting: (() => unknown)[] = [];

  constructor(
    helpers: (engine: Engine) => Record<string, Handlebars.HelperDelegate>,
    folder = path.join(projectFolder, 'templates'),
  ) {
    this.engine.registerHelper(helpers(this.engine));
    for (const kind of ['layouts', 'partials']) {
      for (const file of templatesBelow(path.join(folder, kind))) {
        this.engine.registerPartial(nameOf(file, path.join(folder, kind)), this.compile(file));
      }
    }
    for (const file of templatesBelow(path.join(folder, 'pages'))) {
      this.pages.set(nameOf(file, path.join(folder, 'pages')), this.compile(file));
    }
  }

  names(): string[] {
    return [...this.pages.keys()];
  }

  render(name: string, model: object, frame: Frame): string {
    const page = this.pages.get(name);
    if (!page) throw new Error(`There is no page templates/pages/${name}.hbs.`);
    const html = page(model, { ...ownOnly, data: { frame } });
    // Only a page that was written shows whether one of its forms took the refusal; the layout then puts it on top.
    const { refusedForm, refusalPlace } = frame;
    if (!refusedForm || refusalPlace.taken) return html;
    return page(model, {
      ...ownOnly,
      data: { frame: { ...frame, refusalPlace: { taken: false, onTop: true } } },
    });
  }

  /** Compiles what nobody has asked for yet. @throws Error that names the file which is no template */
  check(): void {
    for (const compile of this.waiting) compile();
  }

  private compile(file: string): HandlebarsTemplateDelegate<object> {
    const source = readFileSync(file, 'utf8');
    let known: HandlebarsTemplateDelegate<object> | undefined;
    const compiled = () => (known ??= this.compiled(file, source));
    this.waiting.push(compiled);
    return (model, options) => compiled()(model, options);
  }

  private compiled(file: string, source: string): HandlebarsTemplateDelegate<object> {
    try {
      const tree = this.engine.parse(source, { srcName: path.basename(file) });
      // Indented partials would indent what people typed into a textarea as well.
      return this.engine.compile<object>(tree, { strict: true, preventIndent: true });
    } catch (failure) {
      throw new Error(`${file} is not a template: ${String(failure)}`, { cause: failure });
    }
  }
}

function templatesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.hbs'))
    .sort()
    .map((name) => path.join(folder, name));
}

function nameOf(file: string, folder: string): string {
  return path
    .relative(folder, file)
    .replaceAll(path.sep, '/')
    .replace(/\.hbs$/, '');
}
