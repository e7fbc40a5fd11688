import { z } from 'zod';

const words = z.string().trim().max(2000);

/** Three sentences: what changed, the proof, the risk. Empty is allowed while it is a draft. */
export const thesisInput = z.object({
  changed: words.optional().default(''),
  proof: words.optional().default(''),
  risk: words.optional().default(''),
  /** Of the thesis as the form showed it. */
  version: z.coerce.number().int().min(0).optional(),
});
export type ThesisInput = z.infer<typeof thesisInput>;

export const nominationInput = thesisInput.extend({
  cycleId: z.string().min(1).max(36),
  candidateId: z.string().min(1).max(36),
  targetLevel: z.string().min(1).max(64),
});
export type NominationInput = z.infer<typeof nominationInput>;
