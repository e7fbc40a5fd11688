/** A control of a form as a browser would send it. */
export interface HtmlControl {
  readonly kind: string;
  readonly name: string;
  /** What it holds before anybody touches it; for a choice, what it would send. */
  readonly value: string;
  /** Of radio buttons and checkboxes; true for everything else. */
  readonly chosen: boolean;
  /** Of a select. */
  readonly options: readonly string[];
}

export interface HtmlButton {
  readonly text: string;
  readonly name: string;
  readonly value: string;
}

export interface HtmlForm {
  readonly action: string;
  readonly method: string;
  readonly upload: boolean;
  readonly controls: readonly HtmlControl[];
  readonly buttons: readonly HtmlButton[];
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#x27': "'",
  '#x60': '`',
  '#x3D': '=',
};

/** Text as a reader sees it, of what a template escaped. */
export function unescaped(text: string): string {
  return text.replaceAll(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);
}

/** The words of a piece of a page, without its tags. */
export function wordsOf(html: string): string {
  return unescaped(html.replaceAll(/<[^>]*>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The words of what a page itself says, without its frame. */
export function mainWords(html: string): string {
  return wordsOf(mainOf(html));
}

/** What a page itself says, without its frame. */
export function mainOf(html: string): string {
  return /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? html;
}

/** Links of a page: what they say, and where they lead. */
export function linksOf(html: string): { text: string; href: string }[] {
  return [...html.matchAll(/<a\b([^>]*)>([\s\S]*?)<\/a>/g)].map(([, tag = '', content = '']) => ({
    text: wordsOf(content),
    href: attributesOf(tag).get('href') ?? '',
  }));
}

/** Every form of a page, with what is in it. */
export function formsOf(html: string): HtmlForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, tag = '', body = '']) => {
    const attributes = attributesOf(tag);
    return {
      action: attributes.get('action') ?? '',
      method: attributes.get('method') ?? 'get',
      upload: attributes.get('enctype') === 'multipart/form-data',
      controls: [...inputsIn(body), ...textareasIn(body), ...selectsIn(body)],
      buttons: buttonsIn(body),
    };
  });
}

function attributesOf(tag: string): Map<string, string> {
  const found = tag.matchAll(/([\w-]+)(?:="([^"]*)")?/g);
  return new Map([...found].map(([, name = '', value = '']) => [name, unescaped(value)]));
}

function inputsIn(body: string): HtmlControl[] {
  return [...body.matchAll(/<input\b([^>]*)>/g)].map(([, tag = '']) => {
    const attributes = attributesOf(tag);
    const kind = attributes.get('type') ?? 'text';
    const isChoice = kind === 'radio' || kind === 'checkbox';
    return {
      kind,
      name: attributes.get('name') ?? '',
      value: attributes.get('value') ?? (isChoice ? 'on' : ''),
      chosen: !isChoice || attributes.has('checked'),
      options: [],
    };
  });
}

function textareasIn(body: string): HtmlControl[] {
  return [...body.matchAll(/<textarea\b([^>]*)>\n?([\s\S]*?)<\/textarea>/g)].map(
    ([, tag = '', content = '']) => ({
      kind: 'textarea',
      name: attributesOf(tag).get('name') ?? '',
      value: unescaped(content),
      chosen: true,
      options: [],
    }),
  );
}

function selectsIn(body: string): HtmlControl[] {
  return [...body.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)].map(([, tag = '', content = '']) => {
    const options = [...content.matchAll(/<option\b([^>]*)>/g)].map(([, option = '']) =>
      attributesOf(option),
    );
    const chosen = options.find((option) => option.has('selected')) ?? options[0];
    return {
      kind: 'select',
      name: attributesOf(tag).get('name') ?? '',
      value: chosen?.get('value') ?? '',
      chosen: true,
      options: options.map((option) => option.get('value') ?? ''),
    };
  });
}

function buttonsIn(body: string): HtmlButton[] {
  return [...body.matchAll(/<button\b([^>]*)>([\s\S]*?)<\/button>/g)].map(([, tag = '', content = '']) => {
    const attributes = attributesOf(tag);
    return {
      text: wordsOf(content),
      name: attributes.get('name') ?? '',
      value: attributes.get('value') ?? '',
    };
  });
}
