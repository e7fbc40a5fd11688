/** Whether a character is as wide as it is high. */
const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u{20000}-\u{3ffff}]/u;

/** How wide a text is, in ems, near enough to place a label. */
export function widthInEms(text: string): number {
  return [...text].reduce((width, character) => width + (wide.test(character) ? 1 : 0.56), 0);
}

/** Parts a label into lines of at most `ems`, between words; a text without spaces stays on one line. */
export function wrapLabel(text: string, ems: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && widthInEms(`${line} ${word}`) <= ems)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
