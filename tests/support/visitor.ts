import type { Language } from '../../src/web/language.js';
import { type Entry, entriesOf, type Filled } from './form-filling.js';
import { formsOf, type HtmlForm, linksOf, mainOf, mainWords } from './html-forms.js';
import { rawTextIn } from './texts-of-pages.js';

/** A page as it came back, after redirects. */
export interface VisitedPage {
  readonly status: number;
  /** Where the browser ended up. */
  readonly path: string;
  readonly html: string;
  /** What the page itself says. */
  readonly words: string;
  readonly headers: Headers;
}

interface VisitorOptions {
  readonly language?: Language;
}

/**
 * Somebody at a browser without scripts, in front of the listening server: sees one page at a time, follows its links, and
 * sends its forms as they are written in it. Fails on a page that shows a key instead of a text.
 */
export class Visitor {
  private readonly cookies = new Map<string, string>();
  private shown: VisitedPage | null = null;

  constructor(
    readonly origin: string,
    private readonly options: VisitorOptions = {},
  ) {}

  /** The page in front of the visitor. */
  get page(): VisitedPage {
    if (!this.shown) throw new Error('The visitor has not opened a page.');
    return this.shown;
  }

  async open(path: string): Promise<VisitedPage> {
    return this.show(await this.request('GET', path));
  }

  /** Follows the first link of the page itself that says this. */
  async follow(text: string): Promise<VisitedPage> {
    const links = linksOf(mainOf(this.page.html));
    const link = links.find((one) => one.text === text) ?? links.find((one) => one.text.includes(text));
    if (!link) throw new Error(`${this.page.path} has no link "${text}": ${this.page.words.slice(0, 400)}`);
    return this.open(link.href);
  }

  /**
   * Fills the form with this button, and presses it.
   * @param action a part of the form's address, where several forms have such a button
   */
  async press(text: string, filled: Filled = {}, action = ''): Promise<VisitedPage> {
    return this.send(this.formWith(text, action), text, filled);
  }

  /** The form with this button on the page: to be sent later, as from a second tab. */
  formWith(text: string, action = ''): HtmlForm {
    const forms = formsOf(this.page.html).filter(
      (one) => one.action.includes(action) && one.buttons.some((button) => button.text === text),
    );
    const [form, another] = forms;
    if (!form) throw new Error(`${this.page.path} has no button "${text}": ${this.page.words.slice(0, 600)}`);
    if (another) throw new Error(`${this.page.path} has more than one button "${text}".`);
    return form;
  }

  async send(form: HtmlForm, text: string, filled: Filled = {}): Promise<VisitedPage> {
    const button = form.buttons.find((one) => one.text === text);
    if (!button) throw new Error(`The form to ${form.action} has no button "${text}".`);
    const entries = entriesOf(form, button, filled);
    const target = form.action || this.page.path;
    return this.show(await this.request('POST', target, form.upload ? parts(entries) : encoded(entries)));
  }

  /** The bytes of a file. */
  async download(path: string): Promise<{ status: number; bytes: Buffer; headers: Headers }> {
    const response = await this.fetch('GET', path);
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, bytes, headers: response.headers };
  }

  private show(page: VisitedPage): VisitedPage {
    const raw = rawTextIn(page.words);
    if (raw !== null) throw new Error(`${page.path} shows ${raw}.`);
    if (page.status >= 500)
      throw new Error(`${page.path} answers ${page.status}: ${page.words.slice(0, 300)}`);
    this.shown = page;
    return page;
  }

  private async request(
    method: string,
    path: string,
    body?: URLSearchParams | FormData,
  ): Promise<VisitedPage> {
    const response = await this.fetch(method, path, body);
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && location !== null) {
      await response.arrayBuffer();
      return this.request('GET', location);
    }
    const html = await response.text();
    return { status: response.status, path, html, words: mainWords(html), headers: response.headers };
  }

  private async fetch(method: string, path: string, body?: URLSearchParams | FormData): Promise<Response> {
    const response = await fetch(new URL(path, this.origin), {
      method,
      ...(body !== undefined && { body }),
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        'accept-language': this.options.language === 'en' ? 'en-GB' : 'zh-CN',
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return response;
  }

  private keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '') this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

function encoded(entries: readonly Entry[]): URLSearchParams {
  return new URLSearchParams(
    entries.map(([name, value]): [string, string] => [name, typeof value === 'string' ? value : '']),
  );
}

function parts(entries: readonly Entry[]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}
