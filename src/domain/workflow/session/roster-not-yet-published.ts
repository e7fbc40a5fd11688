import type { SessionPolicy } from './policy.js';

/** Candidates were promised a date: it is fixed once. */
export const rosterNotYetPublished: SessionPolicy = ({ context }) =>
  context.rosterPublishedAt === null ? null : { code: 'roster-already-published' };
