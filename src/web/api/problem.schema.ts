import { z } from 'zod';

/** RFC 9457, with the words that the pages say. */
export const problemSchema = z
  .object({
    type: z.string().meta({
      description: 'Where this kind of problem is told about',
      examples: ['/api/problems/conflict'],
    }),
    title: z.string().meta({ description: 'What was refused', examples: ['Someone else was quicker'] }),
    status: z
      .number()
      .int()
      .meta({ examples: [409] }),
    detail: z.string().meta({
      description: 'Why, and what would help',
      examples: ['It has changed since you opened it. Read it again, then decide.'],
    }),
    instance: z.string().meta({ examples: ['urn:rungs:request:5f0c1d2e3a4b'] }),
    code: z.string().meta({ description: 'Stable, for programs', examples: ['conflict'] }),
    why: z.string().meta({ examples: ['It has changed since you opened it.'] }),
    remedy: z.string().meta({ examples: ['Read it again, then decide.'] }),
    errors: z
      .array(
        z.object({
          pointer: z
            .string()
            .optional()
            .meta({
              description: 'JSON pointer (RFC 6901) into the body',
              examples: ['/targetLevel'],
            }),
          parameter: z
            .string()
            .optional()
            .meta({ description: 'Name of a parameter', examples: ['cursor'] }),
          code: z.string().meta({ examples: ['target-not-next'] }),
          detail: z.string().meta({ examples: ['The ladder has no step to this level.'] }),
          remedy: z.string().meta({ examples: ['Choose a level that follows.'] }),
        }),
      )
      .meta({ description: 'The inputs at fault' }),
    requestId: z.string().meta({ description: 'For the administrator', examples: ['5f0c1d2e3a4b'] }),
  })
  .meta({ id: 'Problem', description: 'Why something was not done (RFC 9457)' });
