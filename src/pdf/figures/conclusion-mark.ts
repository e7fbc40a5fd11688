import type { Conclusion } from '../documents/decision-report.js';

const shapes: Readonly<Record<Conclusion, string>> = {
  meets: '<circle class="full" cx="6" cy="6" r="5"/>',
  partly: '<circle cx="6" cy="6" r="5"/><path class="full" d="M6 1a5 5 0 0 0 0 10z"/>',
  'not-yet': '<circle cx="6" cy="6" r="5"/>',
  'cannot-tell': '<circle class="dotted" cx="6" cy="6" r="5"/><path d="M3.5 6h5"/>',
};

/** A full, half, empty or dotted ring beside the word that says the same. */
export function conclusionMark(conclusion: Conclusion): string {
  return `<svg class="mark" aria-hidden="true" viewBox="0 0 12 12">${shapes[conclusion]}</svg>`;
}
