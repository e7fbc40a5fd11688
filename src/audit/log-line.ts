import { hash } from 'node:crypto';
import { CanonicalText, canonicalJson, type JsonObject } from '../domain/canonical-json.js';

/** What a service says happened. */
export interface LogEntry {
  /** `case:<id>`, `cycle:<id>`, `session:<id>` or `system`. */
  readonly stream: string;
  readonly type: string;
  /** The id of the person who acted, or the name of the part that did: `clock`, `command-line`. */
  readonly actor: string;
  readonly onBehalfOf?: string | null;
  readonly reasonCode?: string | null;
  /** What folding the stream needs. Stays for as long as the stream does. */
  readonly effect?: JsonObject | null;
  /** What is said of or by people. May be erased; the line keeps a salted hash of it. */
  readonly particulars?: JsonObject | null;
}

/** A line as the log keeps it; `particulars` is null where there were none or they were erased. */
export interface LogLine {
  readonly stream: string;
  /** From 1, without gaps. */
  readonly sequence: number;
  readonly type: string;
  readonly actor: string;
  readonly onBehalfOf: string | null;
  /** ISO-8601, UTC. */
  readonly time: string;
  readonly reasonCode: string | null;
  readonly effect: JsonObject | null;
  readonly particulars: JsonObject | null;
  /** SHA-256 of salt and particulars; null where the line never had any. */
  readonly particularsHash: string | null;
  readonly previousHash: string;
  readonly hash: string;
}

/** Where a stream stands: what is published, and what tampering is measured against. */
export interface StreamHead {
  readonly stream: string;
  readonly sequence: number;
  readonly hash: string;
}

/** What the first line of a stream names as the hash before it. */
export const noHash = '0'.repeat(64);

/** What the hash of a line is taken over; the effect as it is, or its canonical text. */
export type HashedLine = Omit<LogLine, 'hash' | 'particulars' | 'effect'> & {
  readonly effect: JsonObject | CanonicalText | null;
};

/** The hash of a line: SHA-256 in hexadecimal over the canonical JSON of everything the line says. */
export function lineHash(line: HashedLine): string {
  const { stream, sequence, type, actor, onBehalfOf, time, reasonCode, effect } = line;
  const { particularsHash, previousHash } = line;
  return sha256({
    stream,
    sequence,
    type,
    actor,
    onBehalfOf,
    time,
    reasonCode,
    effect,
    particularsHash,
    previousHash,
  });
}

/** The salt, 16 random bytes in hexadecimal, keeps short texts from being guessed from the hash. */
export function particularsHash(salt: string, particulars: unknown): string {
  return sha256({ salt, particulars });
}

function sha256(value: unknown): string {
  return hash('sha256', canonicalJson(value), 'hex');
}
