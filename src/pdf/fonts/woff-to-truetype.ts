import { inflateSync } from 'node:zlib';

const headerLength = 12;
const entryLength = 16;

interface Table {
  readonly tag: string;
  readonly checksum: number;
  readonly bytes: Buffer;
}

function tablesOf(woff: Buffer): Table[] {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const entry = 44 + index * 20;
    const offset = woff.readUInt32BE(entry + 4);
    const packed = woff.subarray(offset, offset + woff.readUInt32BE(entry + 8));
    const length = woff.readUInt32BE(entry + 12);
    return {
      tag: woff.toString('latin1', entry, entry + 4),
      checksum: woff.readUInt32BE(entry + 16),
      bytes: packed.length < length ? inflateSync(packed) : packed,
    };
  });
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;

function header(flavour: number, count: number): Buffer {
  const power = Math.floor(Math.log2(count));
  const bytes = Buffer.alloc(headerLength);
  bytes.writeUInt32BE(flavour, 0);
  bytes.writeUInt16BE(count, 4);
  bytes.writeUInt16BE(2 ** power * entryLength, 6);
  bytes.writeUInt16BE(power, 8);
  bytes.writeUInt16BE((count - 2 ** power) * entryLength, 10);
  return bytes;
}

/**
 * Unpacks a WOFF 1.0 file (W3C Recommendation of 2012) into the TrueType file it holds: fontconfig reads no WOFF, and the
 * npm package has nothing else.
 */
export function woffToTrueType(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is not a WOFF 1.0 font file.');
  const tables = tablesOf(woff);
  const directory = Buffer.alloc(tables.length * entryLength);
  const parts: Buffer[] = [header(woff.readUInt32BE(4), tables.length), directory];
  let offset = headerLength + directory.length;
  tables.forEach((table, index) => {
    const entry = index * entryLength;
    directory.write(table.tag, entry, 'latin1');
    directory.writeUInt32BE(table.checksum, entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(table.bytes.length, entry + 12);
    parts.push(table.bytes, Buffer.alloc(padded(table.bytes.length) - table.bytes.length));
    offset += padded(table.bytes.length);
  });
  return Buffer.concat(parts);
}
