import type { HtmlForm } from '../support/html-forms.js';

/** The same answer for every field of a form whose name fits. */
export function eachField(form: HtmlForm, name: RegExp, answer: string): Record<string, string> {
  const names = form.controls.map((control) => control.name).filter((one) => name.test(one));
  return Object.fromEntries(names.map((one) => [one, answer]));
}

/** What a field of a form offers to choose from. */
export function choices(form: HtmlForm, name: string): string[] {
  const controls = form.controls.filter((control) => control.name === name);
  return controls.flatMap(({ kind, options, value }) => (kind === 'select' ? options : [value]));
}
