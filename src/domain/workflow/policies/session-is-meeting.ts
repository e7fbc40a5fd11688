import { policy } from '../policy.js';

export const sessionIsMeeting = policy(
  'situation',
  'session-not-meeting',
  ({ event }) => event.facts.session !== null && event.facts.session.state === 'meeting',
);
