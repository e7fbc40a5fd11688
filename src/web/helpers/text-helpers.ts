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
  };
}

export function textParameters(hash: Hash): TextParameters {
  const plain = Object.entries(hash).filter(
    (pair): pair is [string, string | number] => typeof pair[1] === 'string' || typeof pair[1] === 'number',
  );
  return Object.fromEntries(plain);
}
