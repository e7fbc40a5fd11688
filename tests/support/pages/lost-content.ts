import type { Page } from 'playwright-core';

/** Elements that hold more than they show, and do not let it be scrolled to; what only screen readers read is left out, and fields, in which the text moves. */
const cutOff = `[...document.querySelectorAll('body *')].filter((element) => {
  const { overflowX, overflowY, position } = getComputedStyle(element);
  if (element.clientWidth <= 1 || element.closest('svg, input, .sr-only, template')) return false;
  const across = ['hidden', 'clip'].includes(overflowX) && element.scrollWidth > element.clientWidth + 1;
  const down = ['hidden', 'clip'].includes(overflowY) && element.scrollHeight > element.clientHeight + 1;
  return across || down;
}).slice(0, 3).map((element) => element.outerHTML.slice(0, 120))`;

/** What a page cuts off, as the beginnings of the elements. */
export function lossOn(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(cutOff);
}

/** What stays in place while the page moves under it, if together it takes more than half of the window's height. */
const covering = `(() => {
  scrollTo(0, document.documentElement.scrollHeight / 3);
  const middle = document.documentElement.clientWidth / 2;
  const bars = [...document.querySelectorAll('body *')].filter((element) => {
    if (!['fixed', 'sticky'].includes(getComputedStyle(element).position)) return false;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const stuck = getComputedStyle(element).position === 'fixed' || top <= 1 || bottom >= innerHeight - 1;
    return stuck && left < middle && right > middle && bottom > 0 && top < innerHeight;
  });
  const heights = bars.map((bar) => {
    const { top, bottom } = bar.getBoundingClientRect();
    return Math.min(bottom, innerHeight) - Math.max(top, 0);
  });
  scrollTo(0, 0);
  return heights.reduce((sum, height) => sum + height, 0) > innerHeight / 2
    ? bars.map((bar) => bar.outerHTML.slice(0, 120))
    : [];
})()`;

export function coveredBy(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(covering);
}
