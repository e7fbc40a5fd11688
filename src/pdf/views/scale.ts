import type { Language, RatingScale } from '../documents/common.js';
import type { Texts } from '../pages/texts.js';

/** The steps of a scale, lowest first. */
export function stepsOf(scale: RatingScale): number[] {
  return Array.from({ length: scale.maximum - scale.minimum + 1 }, (_, index) => scale.minimum + index);
}

/** The scale in a line: each step with its meaning, then the bar. */
export function scaleText(scale: RatingScale, language: Language, texts: Texts): string {
  const steps = stepsOf(scale).map((step, index) => {
    const label = scale.labels[index]?.[language];
    return label === undefined ? String(step) : `${step} ${label}`;
  });
  return texts.text(language, 'rating.scale', {
    steps: steps.join(texts.text(language, 'rating.between')),
    bar: scale.bar,
  });
}
