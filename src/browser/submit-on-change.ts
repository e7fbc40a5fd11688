import type { Behaviour } from './behaviour.js';

/** A form of filters that needs no button once scripts run: what is chosen goes into the address at once. */
export const submitOnChange: Behaviour = (element) => {
  if (!(element instanceof HTMLFormElement)) return;
  element.addEventListener('change', () => element.requestSubmit());
};
