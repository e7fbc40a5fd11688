import type { SheetAnswers } from './score-sheet.entity.js';

/**
 * About how many minutes sheets will take, in steps of five: of each the share that is not answered yet.
 * @param sheets the answers of each, null where none is begun
 * @param each minutes for a sheet as a whole
 */
export function minutesLeft(sheets: readonly (SheetAnswers | null)[], each: number): number {
  const minutes = sheets.reduce((sum, answers) => sum + each * unansweredShare(answers), 0);
  return Math.ceil(minutes / 5) * 5;
}

function unansweredShare(answers: SheetAnswers | null): number {
  const all = Object.values(answers ?? {});
  if (all.length === 0) return 1;
  return all.filter(({ value, cannotTell }) => value === null && !cannotTell).length / all.length;
}
