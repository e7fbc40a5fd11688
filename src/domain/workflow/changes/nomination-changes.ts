import type { Change } from '../change.js';

export const nominationChanges = {
  consent: ({ event }) => ({ consentedAt: event.now }),
  sponsor: ({ event }) => ({ sponsorId: event.actor.personId }),
  beginGrant: ({ context, event }) => ({ pending: { ...context.pending, GRANT: event.actor.personId } }),
  grant: ({ context, event }) => ({
    exceptionBy: [context.pending.GRANT ?? '', event.actor.personId ?? ''],
    pending: { ...context.pending, GRANT: null },
  }),
} satisfies Record<string, Change>;
