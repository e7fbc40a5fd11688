import type * as PinyinPro from 'pinyin-pro';

const options = { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true } as const;
let loaded: Promise<typeof PinyinPro> | null = null;
const firstReadings = new Map<string, readonly string[]>();

/** Loaded with the first name, because its dictionary is large. */
function pinyinPro(): Promise<typeof PinyinPro> {
  return (loaded ??= import('pinyin-pro'));
}

/**
 * How a name may be said, syllable by syllable: first as a surname is said (单 shan, 曾 zeng, 尉迟 yu chi), then with the
 * other readings of its first character, because people also type what the character says elsewhere.
 */
export async function readingsOf(name: string): Promise<readonly (readonly string[])[]> {
  const { pinyin } = await pinyinPro();
  const [first = '', ...others] = pinyin(name, { ...options, surname: 'head' });
  if (first === '') return [];
  const character = [...name][0] ?? '';
  const known = firstReadings.get(character) ?? pinyin(character, { ...options, multiple: true });
  firstReadings.set(character, known);
  return [...new Set([first, ...known])].map((syllable) => [syllable, ...others]);
}
