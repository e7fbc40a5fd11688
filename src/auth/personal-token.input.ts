import { z } from 'zod';
import { apiScopes } from '../web/api/scope.js';

const scope = z.enum(apiScopes);

/** As a form or a program sends it: one scope comes as a text. */
export const personalTokenInput = z
  .object({
    name: z
      .string()
      .trim()
      .min(1)
      .max(80)
      .meta({ examples: ['Payroll export'] }),
    scopes: z
      .union([z.array(scope).min(1).max(apiScopes.length), scope.transform((one) => [one])])
      .meta({ examples: [['read']] }),
    /** A year at most. */
    days: z.coerce
      .number()
      .int()
      .min(1)
      .max(365)
      .meta({ examples: [90] }),
  })
  .meta({ id: 'NewToken' });
export type PersonalTokenInput = z.infer<typeof personalTokenInput>;
