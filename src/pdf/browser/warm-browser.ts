import type { Browser } from 'puppeteer';

/** One browser: started when it is first needed, kept, and started anew when it has died. */
export class WarmBrowser {
  private running: Promise<Browser> | undefined;
  private closed = false;

  constructor(private readonly launch: () => Promise<Browser>) {}

  async get(): Promise<Browser> {
    if (this.closed) throw new Error("PDFs can't be made: the server is shutting down.");
    this.running ??= this.start();
    return this.running;
  }

  /** The process that runs now, if any: for tests and for the status page. */
  async processId(): Promise<number | undefined> {
    return (await this.running)?.process()?.pid;
  }

  /** Ends a browser that no longer answers; the next `get` starts another. */
  async kill(): Promise<void> {
    const browser = await this.running?.catch(() => undefined);
    this.running = undefined;
    browser?.process()?.kill('SIGKILL');
  }

  async close(): Promise<void> {
    this.closed = true;
    const browser = await this.running?.catch(() => undefined);
    this.running = undefined;
    await browser?.close();
  }

  private start(): Promise<Browser> {
    const forget = (): void => {
      if (this.running === started) this.running = undefined;
    };
    const started = this.launch().then((browser) => browser.once('disconnected', forget));
    started.catch(forget);
    return started;
  }
}
