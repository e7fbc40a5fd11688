/** So many at a time, of those that are `ready`; the others in the order in which they became so. */
export class Turns {
  private free: number;
  private readonly waiting: (() => void)[] = [];

  constructor(
    most: number,
    private readonly ready: () => Promise<void>,
  ) {
    this.free = most;
  }

  async take(work: () => Promise<void>): Promise<void> {
    await this.ready();
    if (this.free > 0) this.free--;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free++;
    }
  }
}
