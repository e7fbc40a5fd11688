import type { CDPSession, Protocol } from 'puppeteer';
import { fontFileName, fontSlices, baseSubset, fontWeights, readFontFile } from '../fonts/font-files.js';
import { fontHost } from '../fonts/font-faces.js';

const served = new Set(
  fontWeights.flatMap((weight) =>
    [baseSubset, ...fontSlices().map(({ subset }) => subset)].map((subset) => fontFileName(subset, weight)),
  ),
);

/** The font file that an address asks for, or undefined for any other address. */
export function fontAskedFor(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, host, pathname } = new URL(address);
  const name = pathname.slice(1);
  return protocol === 'https:' && host === fontHost && served.has(name) ? name : undefined;
}

const fontHeaders = [
  { name: 'Access-Control-Allow-Origin', value: '*' },
  { name: 'Content-Type', value: 'font/woff2' },
];

async function answer(session: CDPSession, event: Protocol.Fetch.RequestPausedEvent): Promise<void> {
  const font = fontAskedFor(event.request.url);
  if (font === undefined) {
    await session.send('Fetch.failRequest', { requestId: event.requestId, errorReason: 'BlockedByClient' });
    return;
  }
  const body = (await readFontFile(font)).toString('base64');
  await session.send('Fetch.fulfillRequest', {
    requestId: event.requestId,
    responseCode: 200,
    responseHeaders: fontHeaders,
    body,
  });
}

/** From now on the page gets our fonts, from memory, and nothing else, from nowhere. */
export async function guardPage(session: CDPSession): Promise<void> {
  session.on('Fetch.requestPaused', (event) => {
    // A page that closes meanwhile needs no answer.
    answer(session, event).catch(() => undefined);
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}
