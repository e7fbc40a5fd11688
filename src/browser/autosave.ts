import type { Behaviour } from './behaviour.js';
import { chooseBetween } from './draft-conflict.js';
import { sameValues, setValue, valuesOf } from './form-values.js';
import { mergeValues, type FormValues } from './merge-values.js';
import { send, type SendResult, type SendState } from './send.js';

/** What the server says of the part of a draft that a page shows. */
interface SavedPart {
  readonly seen: string;
  readonly told: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Without a change for as long, what was typed is sent. In milliseconds. */
const pause = 700;

/**
 * Saves the form of a draft as one types, to the address in `data-save`, and says so in `[data-save-state]`. What is not saved
 * yet is in the page alone: never in the browser's storage. Leaving the page waits for it, or asks.
 */
export const autosave: Behaviour = (element) => {
  const form = element.querySelector('form');
  if (form) new Autosave(element, form).start();
};

class Autosave {
  /** As both the server and this page know the fields. */
  private known: FormValues;
  private running: Promise<boolean> | null = null;
  private timer = 0;
  private leaving = false;
  /** On the way to another page: nothing of this one needs to be fresh any more. */
  private going = false;

  constructor(
    private readonly element: HTMLElement,
    private readonly form: HTMLFormElement,
  ) {
    this.known = valuesOf(form);
  }

  start(): void {
    this.element.classList.add('saves-itself');
    this.form.autocomplete = 'off';
    this.form.addEventListener('input', () => this.soon());
    this.form.addEventListener('submit', (event) => this.beforeSubmit(event));
    document.addEventListener('click', (event) => this.beforeLink(event));
    addEventListener('beforeunload', (event) => {
      if (!this.leaving && this.isUnsaved()) event.preventDefault();
    });
  }

  private isUnsaved(): boolean {
    return this.running !== null || !sameValues(valuesOf(this.form), this.known);
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.settle(), pause);
  }

  /** Saves until nothing is left to save; false where that has to wait for a person. */
  private settle(): Promise<boolean> {
    clearTimeout(this.timer);
    this.running ??= this.saveAll().finally(() => (this.running = null));
    return this.running;
  }

  private async saveAll(): Promise<boolean> {
    while (!sameValues(valuesOf(this.form), this.known)) {
      let sent: FormValues = this.known;
      const fields = (): URLSearchParams => {
        sent = valuesOf(this.form);
        return fieldsOf(this.form);
      };
      const result = await send({ url: this.element.dataset.save ?? '', fields }, (state) =>
        this.tell(state),
      );
      if (result.state === 'sent') this.keep(result.body as SavedPart, sent);
      else if (!(await this.isSettled(result))) return false;
    }
    return true;
  }

  private keep({ seen, told }: SavedPart, sent: FormValues): void {
    this.known = sent;
    this.setSeen(seen);
    this.say(told, false);
    if (!this.going) document.body.dispatchEvent(new CustomEvent('draft-saved'));
  }

  /** Another window was faster: what it changed is taken over; what both changed is chosen by a person. */
  private async isSettled(result: Exclude<SendResult, { state: 'sent' }>): Promise<boolean> {
    if (result.state !== 'refused') return false;
    if (result.status !== 409) {
      const { what = '', why = '' } = result.refusal ?? {};
      this.say(`${what} ${why}`, true);
      return false;
    }
    const saved = await this.savedElsewhere();
    if (!saved) return false;
    const theirs = new Map(Object.entries(saved.fields));
    const { taken, conflicts } = mergeValues(this.known, valuesOf(this.form), theirs);
    for (const [name, value] of taken) setValue(this.form, name, value);
    if (conflicts.size > 0) {
      this.say(this.element.dataset.toldConflict ?? '', true);
      await chooseBetween(this.form, conflicts);
    }
    this.known = theirs;
    this.setSeen(saved.seen);
    this.say(saved.told, false);
    return true;
  }

  private async savedElsewhere(): Promise<SavedPart | null> {
    const asked = new URLSearchParams();
    for (const name of ['dimension', 'part']) {
      const value = this.form.querySelector<HTMLInputElement>(`input[type="hidden"][name="${name}"]`)?.value;
      if (value) asked.set(name, value);
    }
    const answer = await fetch(`${this.element.dataset.save}?${asked}`, {
      headers: { accept: 'application/json' },
      cache: 'no-store',
    }).catch(() => null);
    return answer?.ok ? ((await answer.json()) as SavedPart) : null;
  }

  /** What is on its way arrives before the form itself does, which would else be the second window. */
  private beforeSubmit(event: SubmitEvent): void {
    if (this.leaving || !this.isUnsaved()) {
      this.leaving = true;
      return;
    }
    event.preventDefault();
    const button = event.submitter;
    void this.leave(() => this.form.requestSubmit(button));
  }

  /** A link of the page waits for what is on its way. */
  private beforeLink(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('main a[href]');
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || link?.target === '_blank';
    if (!link || elsewhere || event.defaultPrevented || !this.isUnsaved()) return;
    event.preventDefault();
    void this.leave(() => location.assign(link.href));
  }

  private async leave(go: () => void): Promise<void> {
    this.going = true;
    this.leaving = await this.settle();
    this.going = this.leaving;
    if (this.leaving) go();
  }

  private tell(state: SendState): void {
    const words = this.element.dataset;
    if (state === 'sending') this.say(words.toldSending ?? '', false);
    if (state === 'waiting') this.say(words.toldWaiting ?? '', true);
    if (state === 'signed-out') this.say(words.toldSignedOut ?? '', true);
    if (state === 'somebody-else') this.say(words.toldSomebodyElse ?? '', true);
  }

  /** What of the draft this page has seen stands in a hidden field, named in `data-seen` where it is not `seen`. */
  private setSeen(seen: string): void {
    const name = this.element.dataset.seen ?? 'seen';
    const field = this.form.querySelector<HTMLInputElement>(`input[name="${name}"]`);
    if (field) field.value = seen;
  }

  private say(text: string, unsaved: boolean): void {
    const place = this.element.querySelector('[data-save-state]');
    if (!place) return;
    place.textContent = text;
    place.classList.toggle('is-unsaved', unsaved);
  }
}

function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const pairs = [...new FormData(form)].filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string',
  );
  return new URLSearchParams(pairs);
}
