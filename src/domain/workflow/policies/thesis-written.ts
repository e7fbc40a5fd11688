import { policy } from '../policy.js';

export const thesisWritten = policy('words', 'thesis-missing', ({ event }) => event.facts.thesisWritten);
