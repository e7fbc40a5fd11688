type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * What a person has done to a part of the page that the server does not know: to be done again to the part that replaces it. A form
 * that was refused stays as it is, with what was typed and why it was refused. Of a form that is gone its words stay to be copied.
 */
export class KeptInputs {
  private readonly typed: ReadonlyMap<string, Control>;
  private readonly refused: readonly HTMLFormElement[];
  private readonly leftOver: Element | null;
  private readonly unfolded: ReadonlySet<string>;
  private readonly focused: string | null;
  private readonly caret: readonly [number | null, number | null];

  constructor(part: HTMLElement) {
    const controls = controlsOf(part);
    this.typed = new Map(controls.filter(([, control]) => isTyped(control)));
    this.refused = [...part.querySelectorAll<HTMLFormElement>('form[data-refused]')];
    this.leftOver = part.querySelector('.left-over');
    this.unfolded = new Set([...part.querySelectorAll('details[open]')].map(nameOfDetails));
    const active = document.activeElement;
    const named = controls.find(([, control]) => control === active)?.[0];
    this.focused = active && part.contains(active) ? (named ?? linkName(active)) : null;
    const isText =
      active instanceof HTMLTextAreaElement || (active instanceof HTMLInputElement && active.type === 'text');
    this.caret = isText ? [active.selectionStart, active.selectionEnd] : [null, null];
  }

  /** @param typedLabel stands above words whose form is gone */
  putInto(part: HTMLElement, typedLabel: string): void {
    const gone = this.refused.filter((form) => !takesPlace(form, part));
    const controls = new Map(controlsOf(part));
    const lost: Control[] = gone.flatMap((form) => [...form.querySelectorAll<Control>(textual)]);
    for (const [name, was] of this.typed) {
      const control = controls.get(name);
      if (!control && was.matches(textual) && !lost.includes(was)) lost.push(was);
      if (!control) continue;
      if (control instanceof HTMLInputElement && was instanceof HTMLInputElement && isChoice(control))
        control.checked = was.checked;
      else control.value = was.value;
    }
    for (const details of part.querySelectorAll('details'))
      if (this.unfolded.has(nameOfDetails(details))) details.open = true;
    this.focusIn(part, controls);
    this.leaveOver(part, lost, typedLabel);
  }

  private leaveOver(part: HTMLElement, lost: readonly Control[], label: string): void {
    const words = lost.map(({ value }) => value).filter((value) => value.trim() !== '');
    if (!this.leftOver && words.length === 0) return;
    const place = this.leftOver ?? document.createElement('div');
    place.className = 'left-over stack';
    place.append(...words.map((value) => readable(value, label)));
    part.prepend(place);
  }

  private focusIn(part: HTMLElement, controls: ReadonlyMap<string, Control>): void {
    if (this.focused === null) return;
    const control = controls.get(this.focused);
    const link = [...part.querySelectorAll<HTMLElement>('a, button, summary')].find(
      (one) => linkName(one) === this.focused,
    );
    (control ?? link)?.focus({ preventScroll: true });
    const [start, end] = this.caret;
    if (start !== null && (control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement))
      control.setSelectionRange(start, end);
  }
}

const textual = 'textarea:not([readonly]), input[type="text"]';

/**
 * The form takes nothing from the new part but its token: the version in it stays the one with which the refusal was read, so that
 * whoever sends it again is shown first what has happened since.
 * @returns false where the new part has no such form
 */
function takesPlace(form: HTMLFormElement, part: HTMLElement): boolean {
  const same = [...part.querySelectorAll('form')].find((one) => formName(one) === formName(form));
  if (!same) return false;
  const token = 'input[type="hidden"][name="_csrf"]';
  const [own, fresh] = [form, same].map((one) => one.querySelector<HTMLInputElement>(token));
  if (own && fresh) own.value = fresh.value;
  same.replaceWith(form);
  return true;
}

function formName(form: HTMLFormElement): string {
  const key = form.querySelector<HTMLInputElement>('input[name="_form"]')?.value ?? '';
  return `${form.getAttribute('action') ?? ''} ${key}`;
}

function readable(value: string, label: string): HTMLElement {
  const whole = document.createElement('label');
  whole.className = 'label';
  const words = document.createElement('textarea');
  words.className = 'input';
  words.readOnly = true;
  words.rows = 4;
  words.value = value;
  whole.append(label, words);
  return whole;
}

/** Each field by its form, its name, and of a choice its value. */
function controlsOf(part: HTMLElement): [string, Control][] {
  return [...part.querySelectorAll<Control>('input:not([type="hidden"]), textarea, select')].map(
    (control) => [
      [
        control.form?.getAttribute('action') ?? '',
        control.name,
        control instanceof HTMLInputElement && isChoice(control) ? control.value : '',
      ].join(' '),
      control,
    ],
  );
}

function isChoice({ type }: HTMLInputElement): boolean {
  return type === 'radio' || type === 'checkbox';
}

function isTyped(control: Control): boolean {
  if (control instanceof HTMLSelectElement)
    return [...control.options].some((option) => option.selected !== option.defaultSelected);
  if (control instanceof HTMLInputElement && isChoice(control))
    return control.checked !== control.defaultChecked;
  return control.value !== control.defaultValue;
}

function nameOfDetails(details: Element): string {
  return details.id || (details.querySelector('summary')?.textContent ?? '').trim();
}

/** A link by where it leads, a button by its form and its words, a fold by its words. */
function linkName(element: Element): string {
  const form = element instanceof HTMLButtonElement ? (element.form?.getAttribute('action') ?? '') : '';
  return `${element.tagName} ${element.getAttribute('href') ?? form} ${(element.textContent ?? '').trim()}`;
}
