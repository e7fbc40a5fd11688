/** The kinds of jobs; each has the id of the import as payload and as key. */
export const checkJob = 'people.import.check';
export const saveJob = 'people.import.save';
export const undoJob = 'people.import.undo';
export const sweepJob = 'people.import.sweep';

export interface ImportJob {
  readonly id: string;
}
