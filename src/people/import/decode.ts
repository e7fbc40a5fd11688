export const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof encodings)[number];

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

const marks: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/**
 * Reads bytes as text. Without a byte order mark text that is UTF-8 throughout is UTF-8 (GB18030 text hardly ever is), the
 * rest GB18030, as spreadsheets of Chinese Windows save it.
 * @returns null where the bytes are not text of the encoding, or of any
 */
export function decode(bytes: Uint8Array, encoding: Encoding | null = null): Decoded | null {
  if (encoding !== null) return attempt(bytes, encoding);
  const marked = marks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte));
  if (marked) return attempt(bytes, marked.encoding);
  return attempt(bytes, 'utf-8') ?? attempt(bytes, 'gb18030');
}

function attempt(bytes: Uint8Array, encoding: Encoding): Decoded | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}
