/** The same sign in a shape that the fonts have. */
export const sameSign: Readonly<Record<string, string>> = {
  '\u2717': '×',
  '\u2718': '×',
  '\u2714': '✓',
  '\u2010': '-',
  '\u2011': '-',
  '\u2212': '−',
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
};
