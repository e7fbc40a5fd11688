import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader's program makes of a file. */
export interface ReadPdf {
  /** The text of each page, spaces and line breaks taken out: places part words differently on different machines. */
  readonly pages: readonly string[];
  readonly text: string;
  readonly outline: readonly string[];
  readonly language: string | null;
  readonly title: string | null;
  readonly tagged: boolean;
  /** Roles of the tagged structure, each once. */
  readonly roles: ReadonlySet<string>;
  /** Embedded fonts, as `Subtype` and base name. */
  readonly fonts: readonly string[];
}

export const squeezed = (text: string): string => text.replaceAll(/\s+/g, '');

async function textOf(file: PDFDocumentProxy, number: number): Promise<string> {
  const { items } = await (await file.getPage(number)).getTextContent();
  return squeezed(items.map((item) => ('str' in item ? item.str : '')).join(''));
}

interface Node {
  readonly role?: string;
  readonly children?: readonly Node[];
}

function collectRoles(node: Node | null, roles: Set<string>): void {
  if (node?.role !== undefined) roles.add(node.role);
  node?.children?.forEach((child) => collectRoles(child, roles));
}

interface OutlineItem {
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

const titlesOf = (items: readonly OutlineItem[]): string[] =>
  items.flatMap((item) => [item.title, ...titlesOf(item.items)]);

function fontsOf(bytes: Buffer): string[] {
  const found = bytes
    .toString('latin1')
    .matchAll(/<<\/Type \/Font\n\/Subtype \/(\w+)(?:\n\/BaseFont \/(\S+))?/g);
  return [...found].map(([, subtype = '', name = '']) => `${subtype} ${name}`.trim());
}

/** Reads a PDF back with Mozilla's reader, which knows nothing of how it was made. */
export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  const roles = new Set<string>();
  for (let number = 1; number <= file.numPages; number += 1) {
    pages.push(await textOf(file, number));
    collectRoles((await (await file.getPage(number)).getStructTree()) as Node | null, roles);
  }
  const { info } = (await file.getMetadata()) as { info: { Language?: string; Title?: string } };
  const outline = titlesOf((await file.getOutline()) ?? []);
  const marked = (await file.getMarkInfo()) as { Marked?: boolean } | null;
  await file.destroy();
  return {
    pages,
    text: pages.join(''),
    outline: outline.map(squeezed),
    language: info.Language ?? null,
    title: info.Title ?? null,
    tagged: marked?.Marked === true,
    roles,
    fonts: fontsOf(bytes),
  };
}
