import type { HelperDelegate } from 'handlebars';
import type { Assets } from '../assets.js';
import type { Engine } from '../templates.js';
import type { Translations } from '../translations.js';
import { dateHelpers } from './date-helpers.js';
import { figureHelpers } from './figure-helpers.js';
import { formHelpers } from './form-helpers.js';
import { textOf } from './helper-context.js';
import { OwnHtml } from '../own-html.js';
import { logicHelpers } from './logic-helpers.js';
import { textHelpers } from './text-helpers.js';

/** Every helper that a page may call; there are no others. */
export function pageHelpers(
  engine: Engine,
  translations: Translations,
  assets: Assets,
): Record<string, HelperDelegate> {
  return {
    ...textHelpers(translations),
    ...dateHelpers(translations),
    ...logicHelpers,
    ...formHelpers(engine, translations),
    ...figureHelpers(translations),
    /** Prints markup of our own; anything else comes out escaped, as everywhere. */
    'own-html': (value: unknown) => (value instanceof OwnHtml ? new engine.SafeString(value.html) : value),
    asset: (name: unknown) => assets.address(textOf(name)),
  };
}
