import type { Behaviour } from './behaviour.js';
import { isTyping, rate } from './rating-keys.js';

/** As forms send *can't tell*; its key is `-`. */
const cannotTell = 'cannot-tell';

/** What makes a dimension done: its score, or the tick of who stands by its words. */
const done = 'input[type="radio"]:checked, input[name$=".confirmed"]:checked';
const goals = ['input[type="radio"]:checked', 'input[type="radio"]', 'input[name$=".confirmed"]', 'textarea'];

/**
 * A score sheet, or the words on a decision, by keys alone: the digits of the scale score the dimension that has the focus, or the first one without a score,
 * `-` is "can't tell", `n` leads to the next dimension and `p` back, Escape out of a note. Shows which ones are done.
 */
export const sheetKeys: Behaviour = (element) => {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const present = currentOf(element);
    if (event.key === 'Escape' && element.contains(document.activeElement))
      return void (present && enter(present));
    if (isTyping(event.target, ['radio', 'checkbox'])) return;
    if (act(element, present, event.key)) event.preventDefault();
  });
  element.addEventListener('change', () => tellDone(element));
};

function act(element: HTMLElement, present: HTMLElement | null, key: string): boolean {
  const all = sectionsIn(element);
  const place = present ? all.indexOf(present) : -1;
  const begun = present?.contains(document.activeElement) ?? false;
  if (key === 'n') return goTo(begun ? all[place + 1] : present, element.querySelector('[data-next]'));
  if (key === 'p') return goTo(all[Math.max(0, place - 1)]);
  if (!present || !rate(present, key === '-' ? cannotTell : key)) return false;
  enter(present);
  return true;
}

function sectionsIn(element: HTMLElement): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>('[data-dimension]')];
}

function currentOf(element: HTMLElement): HTMLElement | null {
  const focused = document.activeElement?.closest<HTMLElement>('[data-dimension]');
  const open = sectionsIn(element).find((section) => !section.querySelector(done));
  return focused ?? open ?? sectionsIn(element).at(-1) ?? null;
}

function goTo(section: HTMLElement | null | undefined, end?: HTMLElement | null): boolean {
  if (section) enter(section);
  else end?.focus();
  return Boolean(section ?? end);
}

/** The focus goes to the scale, to the tick, or where there is neither to the note. */
function enter(section: HTMLElement): void {
  const [goal] = goals.flatMap((one) => section.querySelector<HTMLElement>(one) ?? []);
  goal?.focus({ preventScroll: true });
  section.scrollIntoView({ block: 'nearest' });
}

function tellDone(element: HTMLElement): void {
  const sections = sectionsIn(element);
  const isDone = (section: HTMLElement) => section.querySelector(done) !== null;
  for (const section of sections)
    element.querySelector(`a[href="#${section.id}"]`)?.classList.toggle('is-done', isDone(section));
  const told = element.querySelector('[data-answered]');
  if (told) told.textContent = String(sections.filter(isDone).length);
}
