import type { TextParameters, Translations } from '../translations.js';
import { frameOf, hashOf, optionsOf, textOf, type Hash } from './helper-context.js';

/** `{{t "cases.due" date=…}}` */
export function textHelpers(translations: Translations) {
  return {
    t(this: void, ...parameters: unknown[]): string {
      const options = optionsOf(parameters);
      return translations.text(
        frameOf(options).language,
        textOf(parameters[0]),
        textParameters(hashOf(options)),
      );
    },
    /** `{{names people}}`: several names one after another. */
    names(this: void, ...parameters: unknown[]): string {
      const [list] = parameters;
      const { language } = frameOf(optionsOf(parameters));
      return Array.isArray(list) ? list.map(textOf).join(translations.text(language, 'web.comma')) : '';
    },
    /** `{{initial name}}`: the first character of a name, for the round mark before it. */
    initial: (name: unknown) => [...textOf(name)][0]?.toUpperCase() ?? '',
  };
}

export function textParameters(hash: Hash): TextParameters {
  const plain = Object.entries(hash).filter(
    (pair): pair is [string, string | number] => typeof pair[1] === 'string' || typeof pair[1] === 'number',
  );
  return Object.fromEntries(plain);
}
