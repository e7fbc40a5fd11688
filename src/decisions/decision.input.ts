import { z } from 'zod';
import { appealGrounds } from '../domain/workflow/case-event.js';

const reason = z.string().trim().min(1).max(4000);

export const appealForm = z.object({ ground: z.enum(appealGrounds), reason });
export const reasonForm = z.object({ reason });
export const sentBackForm = reasonForm.extend({ about: z.enum(['wording', 'decision']) });
export const emptyForm = z.object({});
/** Admission of an appeal; a refusal asks for a reason. */
export const admissionForm = z.object({ admitted: z.enum(['yes', 'no']), reason: reason.optional() });
/** A vote of the panel, with its reason. */
export const panelForm = z.object({ vote: z.enum(['DISMISS_APPEAL', 'REMAND', 'OVERTURN']), reason });
/** Cases to release at once. */
export const releaseForm = z.object({
  caseIds: z.union([
    z.array(z.string().max(36)).max(500),
    z
      .string()
      .max(36)
      .transform((one) => [one]),
  ]),
});
