import { describe, expect, it, jest } from '@jest/globals';
import { LiveStream } from '../../../src/web/live/live-stream.js';
import { Turns } from '../../../src/web/live/turns.js';
import { shownPart } from '../../../src/web/live/shown-part.js';

function open(first: string | null, turns = new Turns(2, () => Promise.resolve())) {
  const written: string[] = [];
  const page = { shown: first, looks: 0 };
  let ended = false;
  const stream = new LiveStream({
    look: () => {
      page.looks++;
      return Promise.resolve(page.shown);
    },
    topics: () => Promise.resolve(new Set(['session:s', 'case:c'])),
    turns,
    sink: { write: (text) => written.push(text), end: () => void (ended = true) },
  });
  return { stream, written, page, isOver: () => ended };
}

async function settle(): Promise<void> {
  await jest.advanceTimersByTimeAsync(500);
}

describe('An open page', () => {
  it('is told to look once at first, and then only when it would look different', async () => {
    jest.useFakeTimers();
    const { stream, written, page } = open('one');
    await stream.open();
    expect(written).toEqual(['id: 1\nevent: changed\ndata:\n\n']);
    stream.heard(new Set(['case:c']));
    await settle();
    expect([written.length, page.looks]).toEqual([1, 2]);
    page.shown = 'two';
    stream.heard(new Set(['session:s']));
    stream.heard(new Set(['case:c']));
    stream.heard('all');
    await settle();
    expect(written[1]).toBe('id: 2\nevent: changed\ndata:\n\n');
    expect([written.length, page.looks]).toEqual([2, 3]);
    jest.useRealTimers();
  });

  it('is not looked at for what belongs to other sessions and cases', async () => {
    jest.useFakeTimers();
    const { stream, page } = open('one');
    await stream.open();
    page.shown = 'two';
    stream.heard(new Set(['case:other', 'system']));
    await settle();
    expect(page.looks).toBe(1);
    jest.useRealTimers();
  });

  it('is told a last time and closed once its reader would not get it any more', async () => {
    jest.useFakeTimers();
    const { stream, written, page, isOver } = open('one');
    await stream.open();
    page.shown = null;
    stream.heard(new Set(['case:c']));
    await settle();
    expect(written[1]).toBe('id: 2\nevent: gone\ndata:\n\n');
    expect([written.length, isOver()]).toEqual([2, true]);
    page.shown = 'three';
    stream.heard(new Set(['case:c']));
    stream.beat();
    await settle();
    expect(written).toHaveLength(2);
    jest.useRealTimers();
  });

  it('waits for its turn among many, two at a time, and sees in one look all that was heard until then', async () => {
    jest.useFakeTimers();
    const turns = new Turns(2, () => Promise.resolve());
    let [now, most] = [0, 0];
    const slowly = () =>
      turns.take(async () => {
        most = Math.max(most, ++now);
        await new Promise((resolve) => setTimeout(resolve, 1000));
        now--;
      });
    const others = Array.from({ length: 6 }, slowly);
    const { stream, written, page } = open('one', turns);
    await stream.open();
    page.shown = 'two';
    stream.heard('all');
    await settle();
    page.shown = 'three';
    stream.heard('all');
    await jest.advanceTimersByTimeAsync(4000);
    await Promise.all(others);
    expect([most, written.length, page.looks]).toEqual([2, 2, 2]);
    jest.useRealTimers();
  });

  it('looks the same with other tokens against forged forms, and another number of duties beside it', () => {
    const page = (token: string, count: number, words: string) =>
      `<nav>${count}</nav><main id="main"><form action="/x?_csrf=${token}"><input type="hidden" name="_csrf" value="${token}"></form>${words}</main>`;
    expect(shownPart(page('a', 1, '3 / 5'))).toBe(shownPart(page('b', 2, '3 / 5')));
    expect(shownPart(page('a', 1, '3 / 5'))).not.toBe(shownPart(page('a', 1, '4 / 5')));
  });
});
