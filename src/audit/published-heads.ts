import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../domain/canonical-json.js';
import type { StreamHead } from './log-line.js';

const head = z.object({ stream: z.string(), sequence: z.number().int().positive(), hash: z.string() });
const list = z.array(head);
const written = /\b(system|(?:case|cycle|session):[\w-]+):(\d+):([0-9a-f]{64})\b/g;
const writtenDigest = /\bdigest:([0-9a-f]{64})\b/;

/** A head as it stands in a mail, and as `--head` takes it. */
export function headInWords({ stream, sequence, hash }: StreamHead): string {
  return `${stream}:${sequence}:${hash}`;
}

/** One hash over all heads of a publication, short enough to be read out: it shows a line that was changed or left out. */
export function digestOf(heads: readonly StreamHead[]): string {
  const sorted = heads
    .map(({ stream, sequence, hash }) => ({ stream, sequence, hash }))
    .sort((one, other) => (one.stream < other.stream ? -1 : one.stream > other.stream ? 1 : 0));
  return createHash('sha256').update(canonicalJson(sorted)).digest('hex');
}

/**
 * The heads in a text: a JSON list, or a mail with its lines somewhere in it.
 * @param name what to call the text in an error
 * @throws Error where there are none, or not those of the digest beside them
 */
export function headsInText(text: string, name: string): StreamHead[] {
  if (text.trimStart().startsWith('[')) return headsInJson(text, name);
  const heads = [...text.matchAll(written)].map(([, stream = '', sequence = '', hash = '']) => ({
    stream,
    sequence: Number(sequence),
    hash,
  }));
  if (heads.length === 0)
    throw new Error(
      `${name} names no head: neither a JSON list of {stream, sequence, hash} nor lines STREAM:SEQUENCE:HASH.`,
    );
  const digest = writtenDigest.exec(text)?.[1];
  if (digest !== undefined && digest !== digestOf(heads))
    throw new Error(
      `The heads in ${name} are not those of its digest: a line was changed or left out. Copy the mail whole.`,
    );
  return heads;
}

function headsInJson(text: string, name: string): StreamHead[] {
  try {
    return list.parse(JSON.parse(text));
  } catch {
    throw new Error(`${name} is no JSON list of {stream, sequence, hash}.`);
  }
}
