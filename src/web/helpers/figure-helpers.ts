import Handlebars from 'handlebars';
import { radarSvg, type RadarAxis } from '../../figures/radar.js';
import type { Translations } from '../translations.js';
import { frameOf, optionsOf } from './helper-context.js';

/** Axes by name, on one scale. */
export interface ProfileFigure {
  readonly minimum: number;
  readonly maximum: number;
  readonly axes: readonly RadarAxis[];
}

/** The texts are as large as `components/radar.css` sets them. */
const geometry = { width: 440, centreY: 158, radius: 110, fontSize: 13 };

/** `{{profile-radar profile}}`: the figure of a profile; its table stands beside it (`partials/profile`). */
export function figureHelpers(translations: Translations) {
  return {
    'profile-radar'(this: void, ...parameters: unknown[]): Handlebars.SafeString {
      const { language } = frameOf(optionsOf(parameters));
      const say = (key: string) => translations.text(language, `web.radar.${key}`);
      const labels = {
        self: say('self'),
        manager: say('manager'),
        bar: say('bar'),
        description: say('description'),
      };
      return new Handlebars.SafeString(radarSvg({ ...(parameters[0] as ProfileFigure), labels }, geometry));
    },
    /** `{{mean 3.25}}`: one decimal, a dash where there is none. */
    mean: (value: unknown) => (typeof value === 'number' ? String(Math.round(value * 10) / 10) : '–'),
  };
}
