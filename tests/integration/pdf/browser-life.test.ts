import { afterEach, describe, expect, it } from '@jest/globals';
import { usualLimits } from '../../../src/pdf/browser/printer.js';
import { PdfRenderer } from '../../../src/pdf/pdf-renderer.js';
import { sampleSessionPacket } from '../../unit/pdf/samples/packet.js';
import { sampleLetter, sampleReport } from '../../unit/pdf/samples/report.js';

let renderer: PdfRenderer;
afterEach(() => renderer.close());

async function killBrowser(): Promise<number> {
  const id = await renderer.browserProcessId();
  if (id === undefined) throw new Error('No browser runs.');
  process.kill(id, 'SIGKILL');
  return id;
}

function alive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

describe('the browser', () => {
  it('is not started before the first document, and kept after it', async () => {
    renderer = new PdfRenderer(null);
    expect(await renderer.browserProcessId()).toBeUndefined();
    await renderer.render(sampleLetter('zh'), 'zh');
    const first = await renderer.browserProcessId();
    await renderer.render(sampleLetter('en'), 'en');
    expect(await renderer.browserProcessId()).toBe(first);
  });

  it('is started anew when it was killed between two documents', async () => {
    renderer = new PdfRenderer(null);
    const before = await renderer.render(sampleReport('zh'), 'zh');
    const killed = await killBrowser();
    expect((await renderer.render(sampleReport('zh'), 'zh')).equals(before)).toBe(true);
    expect(await renderer.browserProcessId()).not.toBe(killed);
  });

  it('killed in the middle of documents, prints these and the next all the same', async () => {
    renderer = new PdfRenderer(null);
    await renderer.render(sampleLetter('zh'), 'zh');
    const long = [1, 2, 3].map(() => renderer.render(sampleSessionPacket('zh'), 'zh'));
    await new Promise((resolve) => setTimeout(resolve, 60));
    await killBrowser();
    const [first, ...others] = await Promise.all(long);
    for (const file of others) expect(file.equals(first ?? Buffer.alloc(0))).toBe(true);
    expect((await renderer.render(sampleLetter('zh'), 'zh')).subarray(0, 5).toString()).toBe('%PDF-');
    // A page that lost its browser in a bad moment is given up after its minute, and printed again.
  }, 180_000);

  it('replaces a page after its number of documents, and prints the same on the new one', async () => {
    renderer = new PdfRenderer(null, { ...usualLimits, pages: 1, documentsPerPage: 2 });
    const first = await renderer.render(sampleLetter('zh'), 'zh');
    for (let number = 0; number < 4; number += 1) {
      expect((await renderer.render(sampleLetter('zh'), 'zh')).equals(first)).toBe(true);
    }
  });

  it('gives up a document that takes too long, says so, and prints the next', async () => {
    renderer = new PdfRenderer(null, { ...usualLimits, time: 1 });
    await expect(renderer.render(sampleReport('zh'), 'zh')).rejects.toThrow(
      /was not printed within 0.001 seconds.*Try it again/,
    );
    await renderer.close();
    renderer = new PdfRenderer(null);
    await expect(renderer.render(sampleLetter('zh'), 'zh')).resolves.toBeInstanceOf(Buffer);
  });

  it('refuses more documents than may wait', async () => {
    renderer = new PdfRenderer(null, { ...usualLimits, pages: 1, waiting: 1 });
    const printing = [1, 2].map(() => renderer.render(sampleLetter('zh'), 'zh'));
    await expect(renderer.render(sampleLetter('zh'), 'zh')).rejects.toThrow('waiting to be printed');
    await Promise.all(printing);
  });

  it('is gone after closing, and no document starts another', async () => {
    renderer = new PdfRenderer(null);
    await renderer.render(sampleLetter('zh'), 'zh');
    const id = (await renderer.browserProcessId()) ?? 0;
    await renderer.close();
    expect(alive(id)).toBe(false);
    await expect(renderer.render(sampleLetter('zh'), 'zh')).rejects.toThrow('shutting down');
  });
});
