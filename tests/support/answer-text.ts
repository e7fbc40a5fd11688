import { inflateRawSync } from 'node:zlib';
import { readPdf } from '../integration/pdf/read-pdf.js';
import type { RawAnswer } from './raw-visitor.js';

const knownPdfs = new Map<string, Promise<string>>();

/** All that can be read in an answer: headers, a page's source, the words of a PDF, the names and words in an archive. */
export async function textOfAnswer({ headers, bytes }: RawAnswer): Promise<string> {
  return `${JSON.stringify(headers)}\n${await textOfBytes(String(headers['content-type'] ?? ''), bytes)}`;
}

async function textOfBytes(type: string, bytes: Buffer): Promise<string> {
  if (type.startsWith('application/pdf')) return textOfPdf(bytes);
  if (!type.startsWith('application/zip')) return bytes.toString('utf8');
  const texts = filesIn(bytes).map(
    async ({ name, content }) => `${name}\n${await textOfFile(name, content)}`,
  );
  return (await Promise.all(texts)).join('\n');
}

async function textOfFile(name: string, content: Buffer): Promise<string> {
  return name.endsWith('.pdf') ? textOfPdf(content) : content.toString('utf8');
}

function textOfPdf(bytes: Buffer): Promise<string> {
  const key = bytes.toString('latin1');
  const known =
    knownPdfs.get(key) ??
    readPdf(bytes).then(({ text, outline, title }) => [text, ...outline, title].join('\n'));
  knownPdfs.set(key, known);
  return known;
}

/** The files of an archive, found by its central directory. */
export function filesIn(zip: Buffer): { name: string; content: Buffer }[] {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const files: { name: string; content: Buffer }[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.subarray(at + 46, at + 46 + nameLength).toString('utf8');
    files.push({ name, content: contentAt(zip, at) });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}

function contentAt(zip: Buffer, entry: number): Buffer {
  const local = zip.readUInt32LE(entry + 42);
  const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const bytes = zip.subarray(begin, begin + zip.readUInt32LE(entry + 20));
  return zip.readUInt16LE(entry + 10) === 0 ? bytes : inflateRawSync(bytes);
}
