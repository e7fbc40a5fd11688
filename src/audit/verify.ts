import type { JsonObject } from '../domain/canonical-json.js';
import { lineHash, noHash, particularsHash, type StreamHead } from './log-line.js';
import { headsIn } from './recorded-heads.js';

/** A line as it was found, in the database or in an export: nothing about it is taken for granted. */
export interface FoundLine {
  readonly stream: string;
  readonly sequence: number;
  readonly type: string;
  readonly actor: string;
  readonly onBehalfOf: string | null;
  readonly time: string;
  readonly reasonCode: string | null;
  /** JSON as it stands there. */
  readonly effect: string | null;
  readonly particularsHash: string | null;
  readonly previousHash: string;
  readonly hash: string;
  /** Null where there were none or they were erased. */
  readonly particulars: { readonly salt: string; readonly body: string } | null;
}

export type FaultCode =
  | 'out-of-sequence'
  | 'broken-chain'
  | 'changed-line'
  | 'changed-particulars'
  | 'head-missing'
  | 'head-differs';

/** One thing that is wrong with the log. */
export interface LogFault {
  readonly stream: string;
  readonly sequence: number;
  readonly code: FaultCode;
}

export interface LogReport {
  readonly streams: number;
  readonly lines: number;
  /** Lines whose particulars were erased, as they may be. */
  readonly erased: number;
  /** How many recorded and published heads were compared with their streams. */
  readonly heads: number;
  readonly faults: readonly LogFault[];
}

/** Takes the lines of a log one by one, stream after stream and each in order, and says what is wrong with them. */
export class LogVerifier {
  /** Of each stream the hashes of its lines, from the first on. */
  private readonly hashes = new Map<string, string[]>();
  private readonly heads: StreamHead[] = [];
  private readonly faults: LogFault[] = [];
  private lines = 0;
  private erased = 0;

  take(line: FoundLine): void {
    this.lines += 1;
    const before = this.hashes.get(line.stream) ?? [];
    if (line.sequence !== before.length + 1) this.blame(line, 'out-of-sequence');
    else if (line.previousHash !== (before.at(-1) ?? noHash)) this.blame(line, 'broken-chain');
    this.checkLine(line);
    this.checkParticulars(line);
    before[line.sequence - 1] = line.hash;
    this.hashes.set(line.stream, before);
  }

  /** Adds heads that were published: what the log must still hold. */
  expect(heads: readonly StreamHead[]): void {
    this.heads.push(...heads);
  }

  /**
   * Compares the heads and ends.
   * @param partial only these streams were handed over; heads of others are left out
   */
  report(partial: readonly string[] | null = null): LogReport {
    const checked = this.heads.filter(({ stream }) => partial === null || partial.includes(stream));
    checked.forEach((head) => this.checkHead(head));
    const { lines, erased, faults } = this;
    return { streams: this.hashes.size, lines, erased, heads: checked.length, faults };
  }

  private checkLine(line: FoundLine): void {
    const effect = parsed(line.effect);
    if (effect === undefined || line.hash !== lineHash({ ...line, effect })) this.blame(line, 'changed-line');
    else this.expect(headsIn(line.type, effect));
  }

  private checkParticulars(line: FoundLine): void {
    const { particulars } = line;
    if (particulars === null) {
      if (line.particularsHash !== null) this.erased += 1;
      return;
    }
    const body = parsed(particulars.body);
    const intact = body !== undefined && line.particularsHash === particularsHash(particulars.salt, body);
    if (!intact) this.blame(line, 'changed-particulars');
  }

  private checkHead(head: StreamHead): void {
    const found = this.hashes.get(head.stream)?.[head.sequence - 1];
    if (found === undefined) this.blame(head, 'head-missing');
    else if (found !== head.hash) this.blame(head, 'head-differs');
  }

  private blame({ stream, sequence }: Pick<StreamHead, 'stream' | 'sequence'>, code: FaultCode): void {
    this.faults.push({ stream, sequence, code });
  }
}

/** The object a text stands for, null for null; undefined where it is no JSON object. */
function parsed(text: string | null): JsonObject | null | undefined {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}
