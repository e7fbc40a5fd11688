import type { HtmlButton, HtmlControl, HtmlForm } from './html-forms.js';

export type Filled = Readonly<Record<string, string | readonly string[] | File>>;

/** One name and value of a posted form. */
export type Entry = readonly [name: string, value: string | File];

/**
 * What a browser sends when a person fills a form and presses a button.
 * @throws Error where the form has no such field, or does not offer that choice: nobody could have done this
 */
export function entriesOf(form: HtmlForm, button: HtmlButton, filled: Filled): Entry[] {
  for (const name of Object.keys(filled)) mustHave(form, name);
  const untouched = form.controls.filter(({ name, chosen }) => name !== '' && chosen && !(name in filled));
  const entries: Entry[] = untouched
    .filter(({ kind }) => kind !== 'file')
    .map(({ name, value }) => [name, value] as const);
  for (const [name, values] of Object.entries(filled)) entries.push(...chosenIn(form, name, values));
  if (button.name !== '') entries.push([button.name, button.value]);
  return entries;
}

function mustHave(form: HtmlForm, name: string): void {
  if (form.controls.some((control) => control.name === name)) return;
  const names = [...new Set(form.controls.map((control) => control.name))].join(', ');
  throw new Error(`The form to ${form.action} has no field ${name}; it has ${names}.`);
}

function chosenIn(form: HtmlForm, name: string, filled: Filled[string]): Entry[] {
  if (filled instanceof File) return [[name, filled]];
  const values = typeof filled === 'string' ? [filled] : filled;
  const offered = offersOf(form.controls.filter((control) => control.name === name));
  for (const value of values) {
    if (offered && !offered.includes(value)) {
      throw new Error(
        `The field ${name} of ${form.action} does not offer ${value}, only ${offered.join(', ')}.`,
      );
    }
  }
  return values.map((value) => [name, value]);
}

/** What may be chosen; null where anything may be typed. */
function offersOf(controls: readonly HtmlControl[]): readonly string[] | null {
  const [first] = controls;
  if (!first) return [];
  if (first.kind === 'select') return first.options;
  if (first.kind === 'radio' || first.kind === 'checkbox') return controls.map(({ value }) => value);
  return null;
}
