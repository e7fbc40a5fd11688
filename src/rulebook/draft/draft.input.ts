import { z } from 'zod';
import type { UploadedFile } from '../../web/posted.js';

export const draftUpload = z.object({
  file: z.custom<UploadedFile>(
    (value) => typeof value === 'object' && value !== null && 'bytes' in value,
    'draft-file-missing',
  ),
  /** Of which framework one file alone is a part. */
  framework: z.string().max(80).optional(),
});
export type DraftUpload = z.infer<typeof draftUpload>;

/** A draft that was checked, on its way through a form. */
export const carriedDraft = z.object({ draft: z.string().max(1_000_000) });

export const draftPublishing = carriedDraft.extend({
  /** The version that was current when the draft was checked; empty for a new framework. */
  after: z.string().max(64).optional(),
  reason: z.string().trim().min(1).max(500),
});
export type DraftPublishing = z.infer<typeof draftPublishing>;
