import type { SessionPolicy } from './policy.js';

/** Before a case is shown, somebody looked who is in the room. */
export const roomConfirmed: SessionPolicy = ({ event }) =>
  event.type === 'PRESENT_CASE' && event.roomConfirmed
    ? null
    : { code: 'room-not-confirmed', fields: [{ path: 'roomConfirmed', code: 'room-not-confirmed' }] };
