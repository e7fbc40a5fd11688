import { z } from 'zod';

/** So many cases stand side by side at most. */
export const mostCompared = 5;

/** What can't be read is as if it were not there. */
export const boardQuery = z.object({
  compare: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .catch(undefined)
    .transform((value) => (value === undefined ? [] : [value].flat().slice(0, mostCompared))),
});
