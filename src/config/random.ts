import { createHash, randomBytes, randomUUID } from 'node:crypto';

/** The only source of chance: identifiers, salts, tokens, shuffles. Two-world tests and the demo seed it. */
export abstract class Random {
  abstract bytes(count: number): Buffer;

  /** A version 4 UUID. */
  uuid(): string {
    const bytes = this.bytes(16);
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    const hex = bytes.toString('hex');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  }
}

/** So many bytes are asked of the system at once. */
const pooled = 4096;

export class SystemRandom extends Random {
  private pool = Buffer.alloc(0);

  /** Bytes that nobody else has or gets. */
  bytes(count: number): Buffer {
    if (count > pooled) return randomBytes(count);
    if (count > this.pool.length) this.pool = randomBytes(pooled);
    const taken = Buffer.from(this.pool.subarray(0, count));
    this.pool.fill(0, 0, count);
    this.pool = this.pool.subarray(count);
    return taken;
  }

  /** The runtime asks the system for many at once. */
  override uuid(): string {
    return randomUUID();
  }
}

/** The same seed gives the same bytes in the same order. Never used outside tests and the sample company. */
export class SeededRandom extends Random {
  private counter = 0;

  constructor(private readonly seed: string) {
    super();
  }

  bytes(count: number): Buffer {
    const blocks: Buffer[] = [];
    for (let length = 0; length < count; length += 32) {
      blocks.push(createHash('sha256').update(`${this.seed}:${this.counter++}`).digest());
    }
    return Buffer.concat(blocks).subarray(0, count);
  }
}
