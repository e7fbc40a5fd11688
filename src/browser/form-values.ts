import type { FormValues } from './merge-values.js';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Fields that a person fills in: not the hidden ones, which the form needs for itself. Of boxes with the same name the ticked
 * ones in the order of the page, apart by a comma.
 */
export function valuesOf(form: HTMLFormElement): FormValues {
  const values = new Map<string, string>();
  for (const control of controlsOf(form)) {
    const before = values.get(control.name) ?? '';
    if (isChoice(control) && !control.checked) values.set(control.name, before);
    else if (isBox(control) && before !== '') values.set(control.name, `${before},${control.value}`);
    else values.set(control.name, control.value);
  }
  return values;
}

/** Puts a value into a field; '' leaves a group of choices without any. */
export function setValue(form: HTMLFormElement, name: string, value: string): void {
  for (const control of controlsOf(form)) {
    if (control.name !== name) continue;
    if (isChoice(control))
      control.checked = (isBox(control) ? value.split(',') : [value]).includes(control.value);
    else control.value = value;
  }
}

/** A value as the page says it: of choices the words on them. */
export function wordsOf(form: HTMLFormElement, name: string, value: string): string {
  const parts = value.split(',');
  const chosen = controlsOf(form).filter(
    (control) => control.name === name && isChoice(control) && parts.includes(control.value),
  );
  if (chosen.length === 0) return value === '' ? '–' : value;
  const words = chosen.map((control) => control.closest('label')?.textContent ?? control.value);
  return words.map((text) => text.replaceAll(/\s+/g, ' ').trim()).join(' · ');
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

function isChoice(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox');
}

function isBox(control: Control): control is HTMLInputElement {
  return isChoice(control) && control.type === 'checkbox';
}
