import { policy } from '../policy.js';

export const thesisWritten = policy('situation', 'thesis-missing', ({ event }) => event.facts.thesisWritten);
