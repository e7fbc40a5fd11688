/** No word and no question is longer; what comes after tells no two people apart. */
export const longestWord = 80;

/**
 * A text as it is searched: in small letters, without accents, spaces and punctuation, so that `Lü Bù`, `lubu` and
 * `zhou.minzhi@` are found however they are typed.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, longestWord);
}

/** The range that holds every word with this beginning, where texts are compared byte by byte. */
export function rangeOf(beginning: string): { from: string; to: string } {
  return { from: beginning, to: `${beginning}\u{10FFFF}` };
}
