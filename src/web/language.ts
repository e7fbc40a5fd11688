export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/** The language of somebody without an account: the one they chose, else the first of their browser's that we speak, else Chinese. */
export function languageOf(chosen: string | undefined, acceptLanguage: string | undefined): Language {
  if (isLanguage(chosen)) return chosen;
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => part.split(';'))
    .map(([tag = '', quality = 'q=1']) => ({
      tag: tag.trim().slice(0, 2).toLowerCase(),
      quality: Number(quality.trim().slice(2)) || 0,
    }))
    .sort((first, second) => second.quality - first.quality);
  return wanted.map(({ tag }) => tag).find(isLanguage) ?? 'zh';
}
