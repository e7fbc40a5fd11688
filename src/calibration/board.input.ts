import { z } from 'zod';

/** So many cases stand side by side at most. */
export const mostCompared = 5;

const few = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .catch(undefined)
  .transform((value) => (value === undefined ? [] : [value].flat().slice(0, mostCompared)));

/** What can't be read is as if it were not there. */
export const boardQuery = z.object({
  compare: few,
  /** Cases whose rows are unfolded. */
  open: few,
});
export type BoardQuery = z.infer<typeof boardQuery>;
