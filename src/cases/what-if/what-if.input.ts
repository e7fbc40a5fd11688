import { z } from 'zod';
import { carriedDraft } from '../../rulebook/draft/draft.input.js';

/** A published version tried out; without both there is only the choice. */
export const whatIfChoice = z.object({
  version: z.string().max(64).optional().catch(undefined),
  cycle: z.string().max(36).optional().catch(undefined),
});

/** A draft tried out. */
export const whatIfOfDraft = carriedDraft.extend({ cycle: z.string().max(36) });
