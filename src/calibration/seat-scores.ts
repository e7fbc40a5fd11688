import type { DimensionScore } from '../domain/workflow/case-event.js';
import type { ScoreRevisionRow } from './score-revision.entity.js';
import type { SheetAnswers } from './score-sheet.entity.js';

/** The first round of a sheet, in the order of its dimensions. Dimensions without an answer are left out. */
export function firstScores(answers: SheetAnswers): DimensionScore[] {
  return Object.entries(answers)
    .filter(([, answer]) => answer.cannotTell || answer.value !== null)
    .map(([dimension, { value, cannotTell, evidenceIds }]) => ({
      dimension,
      value: cannotTell ? null : value,
      evidenceIds,
    }));
}

/** The sheet as it stands: the first round with what was revised after the reveal. `revisions` of one seat, in any order. */
export function standingScores(
  answers: SheetAnswers,
  revisions: readonly Pick<ScoreRevisionRow, 'dimension' | 'sequence' | 'value'>[],
): DimensionScore[] {
  const last = new Map<string, Pick<ScoreRevisionRow, 'sequence' | 'value'>>();
  for (const revision of revisions) {
    const known = last.get(revision.dimension);
    if (!known || known.sequence < revision.sequence) last.set(revision.dimension, revision);
  }
  return firstScores(answers).map((score) => {
    const revised = last.get(score.dimension);
    return revised ? { ...score, value: revised.value } : score;
  });
}

/** The answers of a sheet as an event hands them in. */
export function answersOf(scores: readonly DimensionScore[]): SheetAnswers {
  return Object.fromEntries(
    scores.map(({ dimension, value, evidenceIds }) => [
      dimension,
      { value, cannotTell: value === null, evidenceIds: evidenceIds ?? [] },
    ]),
  );
}
