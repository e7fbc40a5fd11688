import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  /** Of the packed bytes within the archive. */
  readonly start: number;
  readonly size: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const largestComment = 0xffff;
const piece = 64 * 1024;

/** The files of a ZIP archive by name; null where the bytes are none, or one that is encrypted or in several parts. */
export function zipEntries(bytes: Buffer): ReadonlyMap<string, ZipEntry> | null {
  const end = endOf(bytes);
  if (end === null) return null;
  const entries = new Map<string, ZipEntry>();
  let place = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (place + 46 > bytes.length || bytes.readUInt32LE(place) !== entryMark) return null;
    const encrypted = (bytes.readUInt16LE(place + 8) & 1) === 1;
    const nameEnd = place + 46 + bytes.readUInt16LE(place + 28);
    const name = bytes.toString('utf8', place + 46, nameEnd);
    const start = startOf(bytes, bytes.readUInt32LE(place + 42));
    if (encrypted || start === null) return null;
    const method = bytes.readUInt16LE(place + 10);
    entries.set(name, { name, method, start, size: bytes.readUInt32LE(place + 20) });
    place = nameEnd + bytes.readUInt16LE(place + 30) + bytes.readUInt16LE(place + 32);
  }
  return entries;
}

/** What an entry holds, unpacked piece by piece: whoever reads can stop before it has become too much. */
export async function* unpacked(bytes: Buffer, entry: ZipEntry): AsyncGenerator<Buffer> {
  const packed = bytes.subarray(entry.start, entry.start + entry.size);
  if (entry.method === 0) yield* pieces(packed);
  else if (entry.method === 8) {
    yield* Readable.from(pieces(packed)).pipe(
      createInflateRaw({ chunkSize: piece }),
    ) as AsyncIterable<Buffer>;
  } else throw new Error(`ZIP method ${entry.method}`);
}

function* pieces(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += piece) yield bytes.subarray(start, start + piece);
}

function endOf(bytes: Buffer): number | null {
  const first = Math.max(0, bytes.length - 22 - largestComment);
  for (let place = bytes.length - 22; place >= first; place -= 1) {
    if (bytes.readUInt32LE(place) === endMark) return place;
  }
  return null;
}

function startOf(bytes: Buffer, header: number): number | null {
  if (header + 30 > bytes.length || bytes.readUInt32LE(header) !== localMark) return null;
  return header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
}
