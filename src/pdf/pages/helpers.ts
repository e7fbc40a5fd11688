import Handlebars from 'handlebars';
import type {
  Language,
  LevelName,
  Localized,
  ProfileAxis,
  Rating,
  RatingProfile,
} from '../documents/common.js';
import type { PacketCase } from '../documents/committee-packet.js';
import type { Conclusion } from '../documents/decision-report.js';
import { conclusionMark } from '../figures/conclusion-mark.js';
import { escapeMarkup } from '../../figures/markup.js';
import { qrCodeSvg } from '../figures/qr-code.js';
import { radarSvg } from '../../figures/radar.js';
import { timeStripSvg } from '../figures/time-strip.js';
import { longDay, monthSpan, shortMonth } from './days.js';
import type { Texts } from './texts.js';

type Options = Handlebars.HelperOptions;

const languageOf = (options: Options): Language => (options.data as { language: Language }).language;
const markup = (html: string) => new Handlebars.SafeString(html);

export function levelText(language: Language, level: LevelName): string {
  return `${level.code} ${level.name[language]}`;
}

/** What people wrote, as paragraphs: an empty line parts them, a single line break stays one. */
export function paragraphs(text: string): string {
  return text
    .trim()
    .split(/\r?\n\s*\r?\n/)
    .map((paragraph) => `<p>${escapeMarkup(paragraph).replaceAll(/\r?\n/g, '<br>')}</p>`)
    .join('');
}

/** A sentence in which some pieces (a date, a level) stay on one line. */
export function unbroken(sentence: string, pieces: readonly string[]): string {
  return [...new Set(pieces)].reduce(
    (html, piece) => html.replaceAll(escapeMarkup(piece), (kept) => `<span class="nowrap">${kept}</span>`),
    escapeMarkup(sentence),
  );
}

function figureHelpers(texts: Texts): Record<string, Handlebars.HelperDelegate> {
  return {
    mark: (conclusion: Conclusion) => markup(conclusionMark(conclusion)),
    qr: (address: string, options: Options) =>
      markup(qrCodeSvg(address, texts.text(languageOf(options), 'verify.qr'))),
    radar: (profile: RatingProfile, options: Options) => {
      const language = languageOf(options);
      const label = (key: string) => texts.text(language, `radar.${key}`);
      return markup(
        radarSvg({
          ...profile.scale,
          axes: profile.axes.map((axis: ProfileAxis) => ({ ...axis, label: axis.dimension.name[language] })),
          labels: {
            self: label('self'),
            manager: label('manager'),
            bar: label('bar'),
            description: label('description'),
          },
        }),
      );
    },
    strip: (item: PacketCase, options: Options) => {
      const language = languageOf(options);
      return markup(
        timeStripSvg({
          ...item.period,
          items: item.evidence.map((each) => ({ ...each, confirmed: each.corroboration === 'confirmed' })),
          monthName: (month) => shortMonth(language, month),
          description: texts.text(language, 'packet.strip'),
        }),
      );
    },
  };
}

function textHelpers(texts: Texts): Record<string, Handlebars.HelperDelegate> {
  return {
    t: (key: string, options: Options) =>
      texts.text(languageOf(options), key, options.hash as Record<string, string>),
    text: (localized: Localized, options: Options) => localized[languageOf(options)],
    level: (level: LevelName, options: Options) => levelText(languageOf(options), level),
    day: (day: string, options: Options) => longDay(languageOf(options), day),
    span: (from: string, to: string) => monthSpan(from, to),
    pieces: (...parts: unknown[]) => parts.slice(0, -1),
    unbroken: (sentence: string, pieces: readonly string[]) => markup(unbroken(sentence, pieces)),
    paragraphs: (text: string) => markup(paragraphs(text)),
    list: (items: readonly string[], options: Options) => items.join(texts.text(languageOf(options), 'list')),
    gap: (options: Options) => (languageOf(options) === 'zh' ? '' : ' '),
    rating: (rating: Rating, options: Options) => {
      if (rating === null) return '–';
      return rating === 'cannot-tell'
        ? texts.text(languageOf(options), 'rating.cannot-tell')
        : String(rating);
    },
    mean: (value: number | null) => (value === null ? '–' : String(Math.round(value * 10) / 10)),
    percent: (value: number | null) => (value === null ? '–' : `${value} %`),
    count: (value: number | null, options: Options) =>
      value === null ? texts.text(languageOf(options), 'hidden') : String(value),
  };
}

/** Everything that the templates of the documents may call. */
export function documentHelpers(texts: Texts): Record<string, Handlebars.HelperDelegate> {
  return {
    ...textHelpers(texts),
    ...figureHelpers(texts),
    key: (...parts: unknown[]) => parts.slice(0, -1).join('.'),
  };
}
