import type { CastMember } from '../auth/sample-cast.js';

/** Whom a visitor of the sample company may be with one click: at least one person for each access role and part in a cycle. */
export const cast: readonly CastMember[] = [];
