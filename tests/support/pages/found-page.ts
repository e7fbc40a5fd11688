import type { RawVisitor } from '../raw-visitor.js';

/** A page that a reader gets. */
export interface FoundPage {
  /** The route, and the part of its page that the address asks for: what stands on the pages of one kind is alike. */
  readonly kind: string;
  readonly address: string;
  /** A name of the sample company; null for who is not signed in. */
  readonly reader: string | null;
}

/** Addresses of the pages of a kind, in the order in which they are tried. */
export interface PageKind {
  readonly kind: string;
  readonly addresses: readonly string[];
}

/** The first page of each kind that somebody gets; a kind is missing where nobody gets one. */
export async function firstPages(
  kinds: readonly PageKind[],
  readers: readonly RawVisitor[],
): Promise<FoundPage[]> {
  const found: FoundPage[] = [];
  for (const kind of kinds) {
    const page = await firstOf(kind, readers);
    if (page) found.push(page);
  }
  return found;
}

async function firstOf({ kind, addresses }: PageKind, readers: readonly RawVisitor[]) {
  for (const reader of readers) {
    for (const address of addresses) {
      if ((await htmlOf(reader, address)) !== null) return { kind, address, reader: reader.name };
    }
  }
  return null;
}

/** So many pages of each kind that together they show everything that some page of the kind shows to some reader. */
export async function differingPages(
  kinds: readonly PageKind[],
  readers: readonly RawVisitor[],
): Promise<FoundPage[]> {
  const found: FoundPage[] = [];
  for (const { kind, addresses } of kinds) {
    const seen = new Set<string>();
    for (const reader of readers) {
      for (const address of addresses) {
        const shapes = shapesIn((await htmlOf(reader, address)) ?? '');
        if (!shapes.some((shape) => !seen.has(shape))) continue;
        for (const shape of shapes) seen.add(shape);
        found.push({ kind, address, reader: reader.name });
      }
    }
  }
  return found;
}

/** The page at an address; null for what is no page, or not for this reader. */
async function htmlOf(reader: RawVisitor, address: string): Promise<string | null> {
  const { status, headers, bytes } = await reader.get(address);
  const isPage = status === 200 && String(headers['content-type']).startsWith('text/html');
  const html = isPage ? bytes.toString() : '';
  return html.startsWith('<!doctype html>') ? html : null;
}

/** Elements with their classes and roles: what a page is made of, whatever it says. */
function shapesIn(html: string): string[] {
  return (
    html.match(/<[a-z][^>]*>/g)?.map((tag) => {
      const classes = /class="([^"]*)"/.exec(tag)?.[1] ?? '';
      const role = /role="([^"]*)"/.exec(tag)?.[1] ?? '';
      return `${/^<[a-z0-9]+/.exec(tag)?.[0] ?? ''} ${classes} ${role}`;
    }) ?? []
  );
}
