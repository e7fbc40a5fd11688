/** More work was asked for than may wait. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull';
}

/** Lets a fixed number of tasks run at a time, each with a slot of its own, and a limited number wait, first come first served. */
export class BoundedQueue {
  private readonly free: number[];
  private readonly waiting: ((slot: number) => void)[] = [];

  constructor(
    slots: number,
    private readonly limit: number,
  ) {
    this.free = Array.from({ length: slots }, (_, index) => slots - 1 - index);
  }

  /** @throws QueueFull where `limit` tasks wait already */
  async run<Result>(task: (slot: number) => Promise<Result>): Promise<Result> {
    const slot = await this.enter();
    try {
      return await task(slot);
    } finally {
      this.leave(slot);
    }
  }

  private enter(): Promise<number> {
    const slot = this.free.pop();
    if (slot !== undefined) return Promise.resolve(slot);
    if (this.waiting.length >= this.limit) {
      throw new QueueFull(
        `${this.limit} documents are waiting to be printed already. Ask again in a minute, or for fewer at once.`,
      );
    }
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private leave(slot: number): void {
    const next = this.waiting.shift();
    if (next) next(slot);
    else this.free.push(slot);
  }
}
