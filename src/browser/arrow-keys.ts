import type { Behaviour } from './behaviour.js';

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowLeft: (at, count) => (at + count - 1) % count,
  ArrowRight: (at, count) => (at + 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** In a row of links the arrow keys go from one to the next; Enter follows it, as it always does. */
export const arrowKeys: Behaviour = (element) => {
  element.addEventListener('keydown', (event) => {
    const links = [...element.querySelectorAll('a')];
    const at = links.findIndex((link) => link === document.activeElement);
    const step = steps[event.key];
    if (at === -1 || !step || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    links[step(at, links.length)]?.focus();
  });
};
