import { Refused } from '../domain/refusal.js';

/** In bytes. */
export const largestEvidenceFile = 20 * 1024 * 1024;

interface Kind {
  readonly ending: RegExp;
  readonly type: string;
  /** The first bytes of such a file; without, it is text. */
  readonly begins?: readonly number[];
}

/** What may be handed in, by ending and by what is inside: never what a browser would run. */
const kinds: readonly Kind[] = [
  { ending: /\.pdf$/i, type: 'application/pdf', begins: [0x25, 0x50, 0x44, 0x46] },
  { ending: /\.png$/i, type: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47] },
  { ending: /\.jpe?g$/i, type: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
  {
    ending: /\.docx$/i,
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    begins: [0x50, 0x4b],
  },
  {
    ending: /\.xlsx$/i,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    begins: [0x50, 0x4b],
  },
  {
    ending: /\.pptx$/i,
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    begins: [0x50, 0x4b],
  },
  { ending: /\.txt$/i, type: 'text/plain; charset=utf-8' },
  { ending: /\.csv$/i, type: 'text/csv; charset=utf-8' },
  { ending: /\.md$/i, type: 'text/markdown; charset=utf-8' },
];

/**
 * The media type to serve the file with.
 * @throws Refused `file-kind-refused`, `file-content-differs`, `file-too-large`, `file-empty`
 */
export function checkedMediaType(name: string, bytes: Uint8Array): string {
  if (bytes.byteLength === 0) throw fault('file-empty');
  if (bytes.byteLength > largestEvidenceFile) throw fault('file-too-large');
  const kind = kinds.find(({ ending }) => ending.test(name));
  if (!kind) throw fault('file-kind-refused');
  const fits = kind.begins ? kind.begins.every((byte, index) => bytes[index] === byte) : isText(bytes);
  if (!fits) throw fault('file-content-differs');
  return kind.type;
}

function isText(bytes: Uint8Array): boolean {
  return !bytes.subarray(0, 65_536).includes(0);
}

function fault(code: string): Refused {
  return new Refused({ code, fields: [{ path: 'file', code }] });
}
