import { isBeforeAddendaEnd } from '../addenda-window.js';
import { policy } from '../policy.js';

export const addendaOpen = policy('situation', 'addenda-closed', ({ context, event }) =>
  isBeforeAddendaEnd(context, event),
);
