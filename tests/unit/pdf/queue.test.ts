import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { BoundedQueue, QueueFull } from '../../../src/pdf/browser/bounded-queue.js';
import { TookTooLong, within } from '../../../src/pdf/browser/deadline.js';

describe('the queue of documents', () => {
  it('never runs more at a time than it has slots, and gives each its own', async () => {
    const queue = new BoundedQueue(2, 100);
    const running = new Set<number>();
    let most = 0;
    const task = async (slot: number) => {
      expect(running.has(slot)).toBe(false);
      running.add(slot);
      most = Math.max(most, running.size);
      await sleep(1);
      running.delete(slot);
    };
    await Promise.all(Array.from({ length: 20 }, () => queue.run(task)));
    expect(most).toBe(2);
  });

  it('serves first who came first', async () => {
    const queue = new BoundedQueue(1, 10);
    const order: number[] = [];
    await Promise.all([1, 2, 3, 4].map((number) => queue.run(async () => void order.push(number))));
    expect(order).toEqual([1, 2, 3, 4]);
  });

  it('refuses more than may wait, and says what to do', async () => {
    const queue = new BoundedQueue(1, 1);
    const first = queue.run(() => sleep(5));
    const second = queue.run(() => sleep(1));
    await expect(queue.run(() => sleep(1))).rejects.toThrow(QueueFull);
    await expect(queue.run(() => sleep(1))).rejects.toThrow('Ask again in a minute');
    await Promise.all([first, second]);
    await expect(queue.run(async () => 'again')).resolves.toBe('again');
  });

  it('gives the slot of a failed task to the next', async () => {
    const queue = new BoundedQueue(1, 5);
    await expect(queue.run(() => Promise.reject(new Error('torn paper')))).rejects.toThrow('torn paper');
    await expect(queue.run(async () => 'printed')).resolves.toBe('printed');
  });
});

describe('a deadline', () => {
  it('gives the result that comes in time', async () => {
    await expect(within(1_000, Promise.resolve(7), 'late')).resolves.toBe(7);
  });

  it('gives up on one that does not', async () => {
    await expect(within(5, sleep(200, undefined, { ref: false }), 'too late')).rejects.toThrow(TookTooLong);
  });
});
