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
