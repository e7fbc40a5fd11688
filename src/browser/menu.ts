import type { Behaviour } from './behaviour.js';

/** A `details` that lies over the page: Escape closes it, and so does a click or the focus elsewhere. */
export const menu: Behaviour = (element) => {
  if (!(element instanceof HTMLDetailsElement)) return;
  const leave = (event: Event): void => {
    if (event.target instanceof Node && !element.contains(event.target)) element.open = false;
  };
  document.addEventListener('click', leave);
  document.addEventListener('focusin', leave);
  element.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !element.open) return;
    element.open = false;
    element.querySelector('summary')?.focus();
  });
};
