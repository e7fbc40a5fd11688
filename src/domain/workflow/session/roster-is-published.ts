import type { SessionPolicy } from './policy.js';

export const rosterIsPublished: SessionPolicy = ({ context }) =>
  context.rosterPublishedAt === null ? { code: 'roster-not-published' } : null;
