import { dayOf } from '../../calendar/time-zone.js';
import type { Change } from '../change.js';

function isPeersTimeOver(due: string | null, now: string): boolean {
  return due !== null && now > due;
}

export const reviewChanges = {
  returned: ({ context }) => ({ returns: context.returns + 1, managerReview: 'open', endorsed: null }),
  reopenReviews: () => ({ managerReview: 'open', endorsed: null }),
  selfSubmitted: () => ({ selfReviewMissing: false }),
  selfMissing: () => ({ selfReviewMissing: true }),
  managerSubmitted: ({ context, event }) => ({
    managerReview: 'submitted',
    endorsed: event.type === 'SUBMIT_MANAGER_REVIEW' ? event.endorsed : null,
    peersSettled: context.peersSettled || isPeersTimeOver(context.peersDueAt, event.now),
  }),
  managerMissing: ({ context, event }) => ({
    managerReview: 'missing',
    peersSettled: context.peersSettled || isPeersTimeOver(context.peersDueAt, event.now),
  }),
  peerReplied: ({ event }) => {
    const replied = new Set([...event.facts.peersReplied, event.actor.personId]);
    return { peersSettled: event.facts.people.peerIds.every((id) => replied.has(id)) };
  },
  settlePeers: () => ({ peersSettled: true }),
  /** Sealing: the committee's time counts from here where the cycle has ended before. */
  seal: ({ event }) => ({
    packetHash: event.facts.packetHash,
    sealedAt: event.now,
    limitFrom: dayOf(event.now, event.facts.calendar.timeZone),
  }),
} satisfies Record<string, Change>;
