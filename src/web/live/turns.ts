/** So many at a time, the others in the order of asking, each once it is `ready`. */
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
    if (this.free > 0) this.free--;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      await this.ready();
      await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free++;
    }
  }
}
