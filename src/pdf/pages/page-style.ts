/** A CSS string of any text: what could end it, or the style element around it, becomes an escape. */
export function cssString(text: string): string {
  const safe = text.replaceAll(/[^\p{L}\p{M}\p{N} .,:;·–—_/()（）“”，。：；、-]/gu, (character) => {
    return `\\${(character.codePointAt(0) ?? 0).toString(16)} `;
  });
  return `"${safe}"`;
}

/** Stand for the number of the page and of all pages: private characters, which no text holds. */
export const pageMark = '\ue000';
export const pagesMark = '\ue001';

const counters: Readonly<Record<string, string>> = {
  [pageMark]: 'counter(page)',
  [pagesMark]: 'counter(pages)',
};

function withCounters(text: string): string {
  const parts = text.split(/([\ue000\ue001])/).filter((part) => part !== '');
  return parts.map((part) => counters[part] ?? cssString(part)).join(' ');
}

/** What stands in the margins of every page of a document. */
export interface PageMargins {
  /** At the top of every page but the first. */
  readonly running: string;
  /** At the bottom, on the left: code and versions. */
  readonly provenance: string;
  /** At the bottom, on the right: a text with `pageMark` and `pagesMark` where the numbers stand. */
  readonly pageNumber: string;
}

/** The style element that a document brings along for its margins. */
export function pageStyle({ running, provenance, pageNumber }: PageMargins): string {
  return (
    '<style>@page{' +
    `@top-left{content:${cssString(running)}}` +
    `@bottom-left{content:${cssString(provenance)}}` +
    `@bottom-right{content:${withCounters(pageNumber)}}` +
    '}@page:first{@top-left{content:none}}</style>'
  );
}
