/** Spreadsheets take a cell that begins so for a formula, also with the wide signs of Chinese input. */
const risky = /^'*[=+\-@\t\r\n＝＋－＠]/;
const marked = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** The text behind an apostrophe where a spreadsheet would read a formula. */
export function withMark(text: string): string {
  return risky.test(text) ? `'${text}` : text;
}

/** Takes back what {@link withMark} did, so that what was exported comes in as it was. */
export function withoutMark(cell: string): string {
  return marked.test(cell) ? cell.slice(1) : cell;
}
