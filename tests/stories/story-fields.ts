import { formsOf, type HtmlForm } from '../support/html-forms.js';
import type { Visitor } from '../support/visitor.js';

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

/** Rates everything alike, a dimension at a time, until the summary of the rating form is there. */
export async function rateAll(visitor: Visitor, answer: string): Promise<void> {
  for (;;) {
    const form = formsOf(visitor.page.html).find(({ controls }) =>
      controls.some(({ name }) => name === 'dimension'),
    );
    if (!form) return;
    const next = form.buttons.find(({ value }) => value === 'next');
    await visitor.send(form, next?.text ?? '', eachField(form, /\.value$/, answer));
  }
}
