type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What a person has done to a part of the page that the server does not know: to be done again to the part that replaces it. */
export class KeptInputs {
  private readonly typed: ReadonlyMap<string, Control>;
  private readonly unfolded: ReadonlySet<string>;
  private readonly focused: string | null;
  private readonly caret: readonly [number | null, number | null];

  constructor(part: HTMLElement) {
    const controls = controlsOf(part);
    this.typed = new Map(controls.filter(([, control]) => isTyped(control)));
    this.unfolded = new Set([...part.querySelectorAll('details[open]')].map(nameOfDetails));
    const active = document.activeElement;
    const named = controls.find(([, control]) => control === active)?.[0];
    this.focused = active && part.contains(active) ? (named ?? linkName(active)) : null;
    const isText =
      active instanceof HTMLTextAreaElement || (active instanceof HTMLInputElement && active.type === 'text');
    this.caret = isText ? [active.selectionStart, active.selectionEnd] : [null, null];
  }

  putInto(part: HTMLElement): void {
    const controls = new Map(controlsOf(part));
    for (const [name, was] of this.typed) {
      const control = controls.get(name);
      if (!control) continue;
      if (control instanceof HTMLInputElement && was instanceof HTMLInputElement && isChoice(control))
        control.checked = was.checked;
      else control.value = was.value;
    }
    for (const details of part.querySelectorAll('details'))
      if (this.unfolded.has(nameOfDetails(details))) details.open = true;
    this.focusIn(part, controls);
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
