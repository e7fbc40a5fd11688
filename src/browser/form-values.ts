import type { FormValues } from './merge-values.js';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Fields that a person fills in: not the hidden ones, which the form needs for itself. */
export function valuesOf(form: HTMLFormElement): FormValues {
  const values = new Map<string, string>();
  for (const control of controlsOf(form)) {
    const left = control instanceof HTMLInputElement && control.type === 'radio' && !control.checked;
    if (!left) values.set(control.name, control.value);
    else if (!values.has(control.name)) values.set(control.name, '');
  }
  return values;
}

/** Puts a value into a field; '' leaves a group of radio buttons without a choice. */
export function setValue(form: HTMLFormElement, name: string, value: string): void {
  for (const control of controlsOf(form)) {
    if (control.name !== name) continue;
    if (control instanceof HTMLInputElement && control.type === 'radio')
      control.checked = control.value === value;
    else control.value = value;
  }
}

/** A value as the page says it: of a radio button the words on it. */
export function wordsOf(form: HTMLFormElement, name: string, value: string): string {
  const chosen = controlsOf(form).find((control) => control.name === name && control.value === value);
  if (chosen instanceof HTMLInputElement && chosen.type === 'radio')
    return (chosen.closest('label')?.textContent ?? value).replaceAll(/\s+/g, ' ').trim();
  return value === '' ? '–' : value;
}

/** The first element of a field, to stand beside. */
export function placeOf(form: HTMLFormElement, name: string): Element | null {
  return (
    controlsOf(form)
      .find((control) => control.name === name)
      ?.closest('.field') ?? null
  );
}

export function sameValues(one: FormValues, other: FormValues): boolean {
  return [...one].every(([name, value]) => other.get(name) === value);
}

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      (element instanceof HTMLInputElement && element.type !== 'hidden') ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement,
  );
}
