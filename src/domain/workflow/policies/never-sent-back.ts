import { policy } from '../policy.js';

export const neverSentBack = policy('situation', 'already-sent-back', ({ context }) => !context.sentBack);
