import { isDeepStrictEqual } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';

/** A page that somebody has open at a listening server, and what it was told, byte for byte. */
export class OpenPage {
  readonly heard: string[] = [];
  /** When it was last told something, by `performance.now()`. */
  lastTold = 0;
  private readonly end = new AbortController();

  private constructor(readonly status: number) {}

  /**
   * @param server its origin
   * @param cookie of the session, as the header has it
   */
  static async at(server: string, cookie: string, page: string): Promise<OpenPage> {
    const end = new AbortController();
    const answer = await fetch(`${server}/live?page=${encodeURIComponent(page)}`, {
      headers: { cookie, accept: 'text/event-stream', 'accept-language': 'zh-CN' },
      signal: end.signal,
    });
    const open = new OpenPage(answer.status);
    open.end.signal.addEventListener('abort', () => end.abort());
    if (answer.status === 200) void open.read(answer);
    else await answer.arrayBuffer();
    return open;
  }

  /** Once it was told so often in all. @throws Error where it was told anything else */
  async told(times: number): Promise<void> {
    for (let waited = 0; this.heard.length < times && waited < 8000; waited += 20) await pause(20);
    // One message too many would come now.
    await pause(250);
    const expected = Array.from({ length: times }, (_, index) => `id: ${index + 1}\nevent: changed\ndata:`);
    if (!isDeepStrictEqual(this.heard, expected))
      throw new Error(`Told ${JSON.stringify(this.heard)}, expected ${times} changes.`);
  }

  close(): void {
    this.end.abort();
  }

  private async read(answer: Response): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    try {
      for await (const chunk of answer.body ?? []) {
        text += decoder.decode(chunk as Uint8Array, { stream: true });
        const parts = text.split('\n\n');
        text = parts.pop() ?? '';
        const told = parts.filter((part) => !part.startsWith(':'));
        if (told.length > 0) this.lastTold = performance.now();
        this.heard.push(...told);
      }
    } catch {
      // Closed by the reader.
    }
  }
}
