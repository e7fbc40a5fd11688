import type { Behaviour } from './behaviour.js';

/** What time it was at the server when this page began, in milliseconds; null where it does not say. Asked once a page. */
let beginning: Promise<number | null> | null = null;

/**
 * Counts down to the moment in `data-ends`, by the server's clock, in the element `[data-left]`; past it, counts how far. The
 * words around the time are in `data-left-words` and `data-over-words`. Without scripts the moment itself is there to be read.
 */
export const countDown: Behaviour = (element) => {
  const place = element.querySelector<HTMLElement>('[data-left]');
  const ends = Date.parse(element.dataset['ends'] ?? '');
  if (!place || Number.isNaN(ends)) return;
  beginning ??= askServer();
  void beginning.then((began) => {
    if (began === null) return;
    const tell = (): void => {
      if (!element.isConnected) return clearInterval(timer);
      const left = Math.round((ends - began - performance.now()) / 1000);
      element.classList.toggle('is-over', left < 0);
      const words = element.dataset[left < 0 ? 'overWords' : 'leftWords'] ?? '{time}';
      place.textContent = words.replace('{time}', clockTime(Math.abs(left)));
    };
    const timer = window.setInterval(tell, 1000);
    tell();
  });
};

async function askServer(): Promise<number | null> {
  const asked = performance.now();
  const answer = await fetch('/clock', { cache: 'no-store' }).catch(() => null);
  const body = answer?.ok ? ((await answer.json()) as { now?: string }) : {};
  const now = Date.parse(body.now ?? '');
  return Number.isNaN(now) ? null : now - (asked + performance.now()) / 2;
}

/** `7:05`, or `1:02:03` from an hour on. */
export function clockTime(seconds: number): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}
