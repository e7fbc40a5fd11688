import type { Language } from '../text.js';

/** A run of words of two texts: in both, in the former alone, or in the newer alone. */
export interface WordRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

const segmenters: Readonly<Record<Language, Intl.Segmenter>> = {
  zh: new Intl.Segmenter('zh', { granularity: 'word' }),
  en: new Intl.Segmenter('en', { granularity: 'word' }),
};

/**
 * Which words of a text were taken away and which were put in, as runs in reading order; removed ones before added ones.
 * The runs that are not `added` give the former text again, those that are not `removed` the newer one.
 */
export function wordDifference(before: string, after: string, language: Language): WordRun[] {
  const [old, now] = [wordsOf(before, language), wordsOf(after, language)];
  const start = commonStart(old, now);
  const end = commonEnd(old.slice(start), now.slice(start));
  const middle = changed(old.slice(start, old.length - end), now.slice(start, now.length - end));
  return joined([...old.slice(0, start).map(same), ...middle, ...old.slice(old.length - end).map(same)]);
}

function wordsOf(text: string, language: Language): string[] {
  return [...segmenters[language].segment(text)].map(({ segment }) => segment);
}

function same(text: string): WordRun {
  return { kind: 'same', text };
}

function commonStart(old: readonly string[], now: readonly string[]): number {
  let length = 0;
  while (length < old.length && length < now.length && old[length] === now[length]) length += 1;
  return length;
}

function commonEnd(old: readonly string[], now: readonly string[]): number {
  return commonStart(old.toReversed(), now.toReversed());
}

/** By the longest common sequence of words. */
function changed(old: readonly string[], now: readonly string[]): WordRun[] {
  const longest = lengths(old, now);
  const at = (row: number, column: number): number => longest[row]?.[column] ?? 0;
  const runs: WordRun[] = [];
  let [row, column] = [0, 0];
  while (row < old.length || column < now.length) {
    const [before, after] = [old[row], now[column]];
    if (before !== undefined && before === after) {
      runs.push(same(before));
      row += 1;
      column += 1;
    } else if (before !== undefined && at(row + 1, column) >= at(row, column + 1)) {
      runs.push({ kind: 'removed', text: before });
      row += 1;
    } else if (after !== undefined) {
      runs.push({ kind: 'added', text: after });
      column += 1;
    } else {
      runs.push({ kind: 'removed', text: before ?? '' });
      row += 1;
    }
  }
  return runs;
}

/** `[row][column]`: how many words the rests of both sides from there on have in common. */
function lengths(old: readonly string[], now: readonly string[]): number[][] {
  const table = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  for (let row = old.length - 1; row >= 0; row -= 1) {
    const [here, below] = [table[row] ?? [], table[row + 1] ?? []];
    for (let column = now.length - 1; column >= 0; column -= 1) {
      here[column] =
        old[row] === now[column]
          ? (below[column + 1] ?? 0) + 1
          : Math.max(below[column] ?? 0, here[column + 1] ?? 0);
    }
  }
  return table;
}

/** Neighbours of a kind become one run; of a change the removed words stand before the added ones. */
function joined(runs: readonly WordRun[]): WordRun[] {
  const result: WordRun[] = [];
  let [removed, added] = ['', ''];
  const settle = (): void => {
    if (removed !== '') result.push({ kind: 'removed', text: removed });
    if (added !== '') result.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const { kind, text } of runs) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      settle();
      const last = result.at(-1);
      if (last?.kind === 'same') result[result.length - 1] = same(last.text + text);
      else result.push(same(text));
    }
  }
  settle();
  return result;
}
