/** A CSS string of any text: what could end it, or the style element around it, becomes an escape. */
export function cssString(text: string): string {
  const safe = text.replaceAll(/[^\p{L}\p{M}\p{N} .,:;·–—_/()（）“”，。：；、-]/gu, (character) => {
    return `\\${(character.codePointAt(0) ?? 0).toString(16)} `;
  });
  return `"${safe}"`;
}

/** What stands in the margins of every page of a document. */
export interface PageMargins {
  /** At the top of every page but the first. */
  readonly running: string;
  /** At the bottom, on the left: code and versions. */
  readonly provenance: string;
  /** At the bottom, on the right: the text before, between and after the two numbers. */
  readonly pageNumber: readonly [before: string, between: string, after: string];
}

/** The style element that a document brings along for its margins. */
export function pageStyle({ running, provenance, pageNumber }: PageMargins): string {
  const [before, between, after] = pageNumber.map(cssString);
  return (
    '<style>@page{' +
    `@top-left{content:${cssString(running)}}` +
    `@bottom-left{content:${cssString(provenance)}}` +
    `@bottom-right{content:${before} counter(page) ${between} counter(pages) ${after}}` +
    '}@page:first{@top-left{content:none}}</style>'
  );
}
