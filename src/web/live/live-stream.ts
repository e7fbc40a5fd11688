import type { Changed } from '../../database/changes.js';
import type { Turns } from './turns.js';

/** Where messages go: an open answer of the server. */
export interface LiveSink {
  write(text: string): void;
  end(): void;
}

export interface LiveOptions {
  /** The page as its reader would get it now, as a hash; null once they would not get it. */
  readonly look: () => Promise<string | null>;
  readonly topics: () => Promise<ReadonlySet<string>>;
  readonly sink: LiveSink;
  /** Shared by the open pages of a server, so that making them anew does not keep those waiting who send something. */
  readonly turns: Turns;
}

/** What is changed within so many milliseconds is told once. */
const settling = 100;

/**
 * One page that somebody has open. What it tells is only that the page would look different if they asked for it now: so it tells
 * nobody anything that their own page would not. Equal pages give equal messages, in number and bytes.
 */
export class LiveStream {
  private shown: string | null = null;
  private known: ReadonlySet<string> = new Set();
  private number = 0;
  private timer: NodeJS.Timeout | null = null;
  private waiting = false;
  private last: Promise<void> = Promise.resolve();
  private over = false;

  constructor(private readonly options: LiveOptions) {}

  /** Looks at the page for the first time. The browser compares what it has with what there is now. */
  async open(): Promise<void> {
    this.known = await this.options.topics();
    this.shown = await this.options.look();
    if (this.shown === null) return this.close();
    this.tell();
  }

  /** To be told of everything that is committed. */
  heard(changed: Changed): void {
    if (changed !== 'all' && [...changed].every((stream) => !this.known.has(stream))) return;
    this.lookSoon();
  }

  /** Looks again, whether something was heard or not. What is heard until the turn comes is seen by the same look. */
  lookSoon(): void {
    if (this.over || this.waiting) return;
    this.waiting = true;
    this.timer = setTimeout(() => void this.options.turns.take(() => this.lookInOrder()), settling).unref();
  }

  /** Keeps what lies between from closing a connection that is silent. */
  beat(): void {
    if (!this.over) this.options.sink.write(':\n\n');
  }

  close(): void {
    if (this.over) return;
    this.over = true;
    if (this.timer) clearTimeout(this.timer);
    this.options.sink.end();
  }

  private lookInOrder(): Promise<void> {
    return (this.last = this.last.then(() => this.look()));
  }

  private async look(): Promise<void> {
    // What is heard from now on may come too late for this look.
    this.waiting = false;
    if (this.over) return;
    try {
      this.known = await this.options.topics();
      const now = await this.options.look();
      if (this.over) return;
      if (now === null) {
        this.tell('gone');
        return this.close();
      }
      if (now !== this.shown) {
        this.shown = now;
        this.tell();
      }
    } catch {
      // The server has said in its log what failed; the page is looked at again before long.
    }
  }

  private tell(what: 'changed' | 'gone' = 'changed'): void {
    this.options.sink.write(`id: ${++this.number}\nevent: ${what}\ndata:\n\n`);
  }
}
