import type { SessionPolicy } from './policy.js';

/** The new order names each case of the agenda once: what was put on it or left it meanwhile makes another agenda. */
export const agendaOrderWhole: SessionPolicy = ({ event }) => {
  if (event.type !== 'ORDER_AGENDA') return null;
  const known = event.facts.agenda.map(({ number }) => number).sort((one, other) => one - other);
  const named = [...event.numbers].sort((one, other) => one - other);
  const isSame = known.length === named.length && known.every((number, index) => number === named[index]);
  return isSame ? null : { code: 'agenda-changed' };
};
