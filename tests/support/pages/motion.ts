import type { Page } from 'playwright-core';

/** Elements that take more than a blink to change; a browser that asked for stillness should find none. */
const moving = `[...document.querySelectorAll('body *')].filter((element) => {
  const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
  const longest = (durations) => Math.max(...durations.split(',').map(parseFloat));
  return longest(transitionDuration) > 0.01 || (animationName !== 'none' && longest(animationDuration) > 0.01);
}).slice(0, 3).map((element) => element.outerHTML.slice(0, 120))`;

/** What moves on a page, as the beginnings of the elements. */
export function motionOn(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(moving);
}
