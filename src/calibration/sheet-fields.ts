import { cannotTell } from './score-sheet.input.js';
import type { ScoreSheetRow, SheetAnswer } from './score-sheet.entity.js';

/** An answer as its radio buttons say it; empty where there is none. */
export function answerValue(answer: SheetAnswer | undefined): string {
  if (answer?.cannotTell) return cannotTell;
  return String(answer?.value ?? '');
}

/**
 * A sheet by the names of its fields, as the script that saves it as one types compares them: choices of which several may be
 * ticked in the order of the page, apart by a comma.
 * @param order ids of the evidence in the order of the packet
 */
export function sheetFields(
  dimensions: readonly string[],
  order: readonly string[],
  answers: ScoreSheetRow['answers'],
  notes: ReadonlyMap<string, string>,
): Record<string, string> {
  return Object.fromEntries(
    dimensions.flatMap((dimension) => {
      const answer = answers[dimension];
      const chosen = order.filter((id) => answer?.evidenceIds.includes(id));
      return [
        [`scores.${dimension}`, answerValue(answer)],
        [`evidence.${dimension}`, chosen.join(',')],
        [`notes.${dimension}`, notes.get(dimension) ?? ''],
      ];
    }),
  );
}
