import { request } from 'node:http';

interface Loaded {
  /** Bytes as they came over the wire. */
  readonly size: number;
  readonly text: string;
}

interface Wire {
  readonly page: number;
  readonly assets: number;
  readonly fonts: number;
  readonly foreign: readonly string[];
}

/** What a browser fetches for a page: the page, its styles and scripts, and the slices of fonts for its characters. */
export async function wireBytes(
  origin: string,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<Wire> {
  const page = await load(origin + path, headers);
  const addresses = [...page.text.matchAll(/<(?:link|script|img)\b[^>]*?\s(?:href|src)="([^"]+)"/g)].map(
    ([, address = '']) => address,
  );
  const foreign = addresses.filter((address) => /^(?:[a-z]+:)?\/\//i.test(address));
  const seen = new Set<string>();
  let assets = 0;
  let fonts = 0;
  const waiting = addresses.filter((address) => address.startsWith('/assets/'));
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    if (seen.has(address)) continue;
    seen.add(address);
    const asset = await load(origin + address, {});
    assets += asset.size;
    if (address.endsWith('.js')) waiting.push(...importsOf(asset.text, address));
    if (address.endsWith('.css')) fonts += await fontBytes(origin, asset.text, page.text);
  }
  return { page: page.size, assets, fonts, foreign };
}

function importsOf(script: string, from: string): string[] {
  return [...script.matchAll(/(?:from|import)\s*\(?['"](\.{1,2}\/[^'"]+)['"]/g)].map(
    ([, address = '']) => new URL(address, `http://x${from}`).pathname,
  );
}

/** The slices whose range of characters the page touches. */
async function fontBytes(origin: string, css: string, page: string): Promise<number> {
  const shown = new Set([...page.replaceAll(/<[^>]*>/g, '')].map((letter) => letter.codePointAt(0) ?? 0));
  let bytes = 0;
  for (const [face] of css.matchAll(/@font-face\s*{[^}]*}/g)) {
    const address = /url\(([^)]+\.woff2)\)/.exec(face)?.[1];
    const ranges = /unicode-range:\s*([^;}]+)/.exec(face)?.[1];
    if (!address || !ranges || !touches(ranges, shown)) continue;
    bytes += (await load(origin + address, {})).size;
  }
  return bytes;
}

function touches(ranges: string, shown: ReadonlySet<number>): boolean {
  return ranges.split(',').some((range) => {
    const [from = '', until = from] = range.trim().replace(/^U\+/i, '').split('-');
    for (let code = parseInt(from, 16); code <= parseInt(until, 16); code++) if (shown.has(code)) return true;
    return false;
  });
}

/** `fetch` would unpack what comes: here the packed bytes are counted. */
function load(url: string, headers: Readonly<Record<string, string>>): Promise<Loaded> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers: { ...headers, 'accept-encoding': 'br, gzip' } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const bytes = Buffer.concat(parts);
        void unpacked(bytes, response.headers['content-encoding']).then(
          (text) => resolve({ size: bytes.length, text }),
          reject,
        );
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

async function unpacked(bytes: Buffer, encoding: string | undefined): Promise<string> {
  const { brotliDecompressSync, gunzipSync } = await import('node:zlib');
  if (encoding === 'br') return brotliDecompressSync(bytes).toString();
  return (encoding === 'gzip' ? gunzipSync(bytes) : bytes).toString();
}
