import type { Behaviour } from './behaviour.js';

/** Single keys that follow links of the page: a link names its key in `data-key`. Not while something is being written. */
export const linkKeys: Behaviour = (element) => {
  document.addEventListener('keydown', (event) => {
    const { target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (target instanceof Element && target.matches('input:not([type="radio"]), textarea, select')) return;
    const link = [...element.querySelectorAll<HTMLAnchorElement>('a[data-key]')].find(
      ({ dataset }) => dataset.key === event.key,
    );
    link?.click();
  });
};
