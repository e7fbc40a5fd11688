import type { Framework } from '../../domain/framework/framework.js';
import type { Language } from '../../web/language.js';
import type { Rating } from '../review.entity.js';
import { cannotTellInput } from '../review.input.js';

/** One button of the scale. `mark` is the key that presses it as well; `quiet` ones show no more than that. */
export interface ScaleOption {
  readonly value: string;
  readonly mark: string;
  readonly label: string;
  readonly quiet: boolean;
}

/** The scale as labelled buttons, *can't tell* last. */
export function scaleOptions({ scale }: Framework, language: Language): ScaleOption[] {
  const points = scale.points.map((point) => ({
    value: String(point.value),
    mark: String(point.value),
    label: point[language],
    quiet: false,
  }));
  const cannotTell = { value: cannotTellInput, mark: '–', label: scale.cannotTell[language], quiet: false };
  return [...points, cannotTell];
}

/** For what was shown at a lower level already: the rating at the bar says in words that it still holds. */
export function confirmOptions(framework: Framework, language: Language, stillHolds: string): ScaleOption[] {
  const bar = String(framework.scale.bar);
  return scaleOptions(framework, language).map((option) =>
    option.value === bar ? { ...option, label: stillHolds } : { ...option, quiet: true },
  );
}

/** The value of a rating as the form sends it; empty where there is none. */
export function valueOf(rating: Rating | undefined): string {
  if (!rating) return '';
  if (rating.cannotTell) return cannotTellInput;
  return rating.value === null ? '' : String(rating.value);
}

/** A rating in words: `4 shows it strongly`. Empty where there is none. */
export function ratingWords(rating: Rating | undefined, framework: Framework, language: Language): string {
  const option = scaleOptions(framework, language).find(({ value }) => value === valueOf(rating));
  if (!option) return '';
  return rating?.cannotTell ? option.label : `${option.mark} ${option.label}`;
}
