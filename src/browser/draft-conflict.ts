import { placeOf, setValue, wordsOf } from './form-values.js';

/**
 * Shows beside each field what another window saved in it, and lets a person choose. Resolves when all are chosen; nothing
 * of either side is gone before.
 */
export async function chooseBetween(
  form: HTMLFormElement,
  conflicts: ReadonlyMap<string, string>,
): Promise<void> {
  const template = form.parentElement?.querySelector<HTMLTemplateElement>('template[data-conflict]');
  if (!template) return;
  const notes = [...conflicts].map(([name, value]) => new Note(template, form, name, value));
  notes[0]?.element.scrollIntoView({ block: 'center' });
  await Promise.all(notes.map(({ chosen }) => chosen));
}

class Note {
  readonly element: HTMLElement;
  readonly chosen: Promise<void>;

  constructor(
    template: HTMLTemplateElement,
    private readonly form: HTMLFormElement,
    private readonly name: string,
    private readonly theirs: string,
  ) {
    this.element = template.content.firstElementChild?.cloneNode(true) as HTMLElement;
    const words = this.element.querySelector('[data-theirs]');
    if (words) words.textContent = wordsOf(form, name, theirs);
    placeOf(form, name)?.after(this.element);
    this.chosen = new Promise((resolve) => {
      this.element.addEventListener('click', (event) => {
        const button = (event.target as Element).closest<HTMLElement>('[data-take]');
        if (!button) return;
        this.take(button.dataset.take === 'theirs');
        resolve();
      });
    });
  }

  private take(theirs: boolean): void {
    if (theirs) setValue(this.form, this.name, this.theirs);
    this.element.remove();
  }
}
