import { KeptInputs } from './kept-inputs.js';
import { afterLostConnection, isUnreachable } from './retry.js';
import { signedInAgain } from './sign-in-again.js';

/**
 * Keeps a part of the page as it is on the server. The server says when the page would look different; then the page is asked for
 * again, and its part with the same id takes the place of this one. Focus, what was typed and what was unfolded stay.
 */
export function live(element: HTMLElement): void {
  new LivePart(element).watch();
}

class LivePart {
  private source: EventSource | null = null;
  private running = false;
  private again = false;
  private over = false;
  /** How often in a row the server was not there. */
  private tries = 0;
  /** As it came from the server, before anything was done to it. */
  private shown: string;

  constructor(private readonly element: HTMLElement) {
    this.shown = textOf(element);
  }

  /** Which page this is. A form that was refused is answered with it at an address of its own. */
  private get page(): string {
    return this.element.dataset['page'] ?? location.pathname;
  }

  private get address(): string {
    return this.page === location.pathname ? location.pathname + location.search : this.page;
  }

  watch(): void {
    document.addEventListener('visibilitychange', () => (document.hidden ? this.stop() : this.start()));
    window.addEventListener('pagehide', () => this.stop());
    if (!document.hidden) this.start();
  }

  private start(): void {
    if (this.source || this.over) return;
    this.source = new EventSource(`/live?page=${encodeURIComponent(this.address)}`);
    this.source.addEventListener('changed', () => void this.refresh());
    this.source.addEventListener('gone', () => this.leave());
    // Refused rather than lost: the session may have ended, or the page is no longer this reader's.
    this.source.addEventListener('error', () => {
      if (this.source?.readyState !== EventSource.CLOSED) return;
      this.stop();
      void this.refresh();
    });
  }

  private stop(): void {
    this.source?.close();
    this.source = null;
  }

  /** What is not this reader's any more goes from the screen at once; to look again they load the page. */
  private leave(): void {
    this.stop();
    this.over = true;
    const words = document.createElement('p');
    words.className = 'card';
    words.setAttribute('role', 'status');
    words.textContent = this.element.dataset['gone'] ?? '';
    this.element.replaceChildren(words);
  }

  private async refresh(): Promise<void> {
    if (this.running) return void (this.again = true);
    this.running = true;
    try {
      await this.fetchPart();
    } finally {
      this.running = false;
      if (this.again) {
        this.again = false;
        void this.refresh();
      }
    }
  }

  private async fetchPart(): Promise<void> {
    const answer = await fetch(this.address, { headers: { accept: 'text/html' } }).catch(() => null);
    if (!answer || isUnreachable(answer.status)) {
      // The page stays as it is, with what was typed, until the server is there again.
      await afterLostConnection(this.tries++);
      this.again = !this.over;
      return;
    }
    this.tries = 0;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (answer.redirected && new URL(answer.url).pathname === '/sign-in') {
      if ((await signedInAgain()) === 'same') this.start();
      return;
    }
    const next = page.getElementById(this.element.id);
    // Not reloaded: where the page answers a form, that would send the form once more.
    if (!answer.ok || !next) return location.replace(this.address);
    this.take(next);
    if (!document.hidden) this.start();
  }

  private take(next: HTMLElement): void {
    const text = textOf(next);
    if (text === this.shown) return;
    this.shown = text;
    const { element } = this;
    const kept = new KeptInputs(element);
    element.replaceChildren(...next.childNodes);
    kept.putInto(element, element.dataset['typed'] ?? '');
    (window as { htmx?: { process(part: Element): void } }).htmx?.process(element);
    // Behaviours are attached to what htmx puts into the page: to this part as well.
    element.dispatchEvent(new CustomEvent('htmx:load', { bubbles: true }));
    document.getElementById('live-news')?.replaceChildren(element.dataset['news'] ?? '');
  }
}

/** Without the tokens against forged forms, which are new in every answer. */
function textOf(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const token of copy.querySelectorAll('input[name="_csrf"]')) token.remove();
  return copy.innerHTML;
}
