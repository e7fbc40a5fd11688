import { z } from 'zod';
import type { UploadedFile } from '../../web/posted.js';

const id = z.string().min(1).max(36);
const language = z.enum(['zh', 'en']).optional();

/** A document of a decision; `revision` is the present one unless given. */
export const decisionDocument = z.object({
  kind: z.enum(['decision-report', 'decision-letter']),
  caseId: id,
  revision: z.coerce.number().int().min(1).optional(),
  language,
});
export type DecisionDocument = z.infer<typeof decisionDocument>;

/** The packet of a case, or of all cases of a session, or the part that comes after own scores. */
export const packetDocument = z
  .object({
    kind: z.enum(['committee-packet', 'committee-supplement']),
    caseId: id.optional(),
    sessionId: id.optional(),
    language,
  })
  .refine(({ caseId, sessionId }) => (caseId === undefined) !== (sessionId === undefined));
export type PacketDocument = z.infer<typeof packetDocument>;

export const summaryDocument = z.object({ kind: z.literal('cycle-summary'), cycleId: id, language });
export type SummaryDocument = z.infer<typeof summaryDocument>;

export const minutesDocument = z.object({ kind: z.literal('session-minutes'), sessionId: id, language });
export type MinutesDocument = z.infer<typeof minutesDocument>;

export const documentRequest = z.union([decisionDocument, packetDocument, summaryDocument, minutesDocument]);
export type DocumentRequest = z.infer<typeof documentRequest>;

export const bundleRequest = z.object({ language });

/** A file to compare, a code, or both. */
export const verification = z.object({
  code: z.string().trim().max(64).optional(),
  file: z
    .custom<UploadedFile>((value) => typeof value === 'object' && value !== null && 'bytes' in value)
    .optional(),
});
export type VerificationInput = z.infer<typeof verification>;
