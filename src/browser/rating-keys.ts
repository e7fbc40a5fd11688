import type { Behaviour } from './behaviour.js';

/**
 * The digits of the scale rate the criterion that has the focus, or else the first one without an answer, and move on to the
 * next; `-` is "can't tell", Enter confirms an inherited criterion at the bar in `data-bar`.
 */
export const ratingKeys: Behaviour = (element) => {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
    const criterion = currentOf(element);
    const value = event.key === 'Enter' ? barOf(element, criterion, event.target) : event.key;
    if (!criterion || value === null || !rate(criterion, value)) return;
    event.preventDefault();
    moveOn(element, criterion);
  });
};

/**
 * Digits belong to what is being written, and to a dialog above the page.
 * @param chosen types of inputs in which nothing is written
 */
export function isTyping(target: EventTarget | null, chosen: readonly string[] = ['radio']): boolean {
  if (!(target instanceof Element) || document.querySelector('dialog[open]')) return true;
  const types = target instanceof HTMLInputElement && !chosen.includes(target.type);
  return types || target.matches('textarea, select, [contenteditable]');
}

function criteriaIn(element: HTMLElement): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>('[data-criterion]')];
}

function currentOf(element: HTMLElement): HTMLElement | null {
  const focused = document.activeElement?.closest<HTMLElement>('[data-criterion]');
  const first = criteriaIn(element).find((criterion) => !criterion.querySelector('input:checked'));
  return focused ?? first ?? null;
}

/** Enter keeps its meaning on links and buttons, and on criteria that are the level's own. */
function barOf(
  element: HTMLElement,
  criterion: HTMLElement | null,
  target: EventTarget | null,
): string | null {
  const inherited = criterion?.hasAttribute('data-inherited') ?? false;
  const pressed = target instanceof Element && target.matches('a, button, summary');
  return inherited && !pressed ? (element.dataset.bar ?? null) : null;
}

/** Presses the button of the scale with the value, if there is one. */
export function rate(criterion: HTMLElement, value: string): boolean {
  const radio = criterion.querySelector<HTMLInputElement>(
    `input[type="radio"][value="${CSS.escape(value)}"]`,
  );
  if (!radio) return false;
  radio.checked = true;
  radio.dispatchEvent(new Event('input', { bubbles: true }));
  radio.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

function moveOn(element: HTMLElement, criterion: HTMLElement): void {
  const all = criteriaIn(element);
  const next = all[all.indexOf(criterion) + 1];
  const goal = next
    ? (next.querySelector<HTMLElement>('input:checked') ??
      next.querySelector<HTMLElement>('input[type="radio"]'))
    : element.querySelector<HTMLElement>('[data-next]');
  next?.closest('details.inherited')?.setAttribute('open', '');
  goal?.focus({ preventScroll: true });
  (next ?? goal)?.scrollIntoView({ block: 'nearest' });
}
