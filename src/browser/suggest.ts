import type { Behaviour } from './behaviour.js';

/**
 * The search box at the top: what is found comes below it as one types (htmx asks for it); the arrows walk through it, Enter
 * opens what is chosen or the whole page of finds, Escape puts it away, and `/` leads here from anywhere.
 */
export const suggest: Behaviour = (form) => {
  const input = form.querySelector('input');
  const list = form.querySelector<HTMLElement>('[role="listbox"]');
  if (!input || !list) return;
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-autocomplete', 'list');

  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role="option"]')];
  const chosen = (): HTMLElement | undefined =>
    options().find((option) => option.getAttribute('aria-selected') === 'true');
  const choose = (wanted: HTMLElement | undefined): void => {
    for (const [index, option] of options().entries()) {
      option.id = `suggestion-${index}`;
      option.setAttribute('aria-selected', String(option === wanted));
    }
    if (wanted) {
      input.setAttribute('aria-activedescendant', wanted.id);
      wanted.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  };
  const show = (open: boolean): void => {
    list.hidden = !open || list.childElementCount === 0 || input.value.trim() === '';
    input.setAttribute('aria-expanded', String(!list.hidden));
    choose(undefined);
  };
  const walk = (step: 1 | -1): void => {
    if (list.hidden) show(true);
    const all = options();
    const present = chosen();
    const place = present ? all.indexOf(present) + step : step === 1 ? 0 : all.length - 1;
    choose(all[place]);
  };

  show(false);
  list.addEventListener('htmx:afterSwap', () => show(document.activeElement === input));
  input.addEventListener('input', () => input.value.trim() === '' && show(false));
  input.addEventListener('focus', () => show(true));
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) show(false);
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      walk(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && chosen()) {
      event.preventDefault();
      chosen()?.click();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (list.hidden) input.blur();
      show(false);
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (input.offsetParent === null) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
};

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable="true"]');
}
