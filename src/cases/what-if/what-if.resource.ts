import { z } from 'zod';
import { draftBody } from '../../rulebook/rulebook.resource.js';

const count = z.number().int().nullable();
const shift = {
  code: z.string().meta({ description: 'The target level', examples: ['P3'] }),
  people: count,
  before: count.meta({ description: 'How many met it before' }),
  after: count,
  lost: count.meta({ description: 'Met before, not any more' }),
  gained: count,
};
const rule = z.object({ ...shift, id: z.string(), name: z.string() });
const part = { levels: z.array(z.object(shift)), rules: z.array(rule) };
const version = z.object({ version: z.string() });

/** Null is a figure on too few people. */
export const whatIfSchema = z
  .object({
    cycle: z.object({ id: z.string(), name: z.string() }),
    before: version,
    after: version,
    population: z
      .object(part)
      .nullable()
      .meta({ description: 'Eligibility of all who could be nominated; null for a cycle that is over' }),
    cases: z.object({
      ...part,
      criteria: z.array(rule),
      readiness: z.array(
        z.object({
          code: z.string(),
          outcomes: z.array(z.object({ key: z.string(), before: count, after: count })),
        }),
      ),
    }),
  })
  .meta({
    id: 'WhatIf',
    description: 'Counts alone; null stands for fewer than 5, or what would give them away',
  });

export const whatIfQuery = z.object({ version: z.string().max(64), cycle: z.string().max(36) });
export type WhatIfQuery = z.infer<typeof whatIfQuery>;

export const whatIfBody = draftBody.extend({ cycle: z.string().max(36) }).meta({ id: 'FrameworkDraftTrial' });
export type WhatIfBody = z.infer<typeof whatIfBody>;
