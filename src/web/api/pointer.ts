/**
 * A JSON pointer (RFC 6901) to the place that a dotted path names in a body. Keys may have dots of their own, as the ids of criteria
 * do: where the body has such a key, it counts as one step.
 */
export function pointerTo(path: string, body: unknown): string {
  const steps: string[] = [];
  let rest = path === '' ? [] : path.split('.');
  let place = body;
  while (rest.length > 0) {
    const length = longestKey(place, rest);
    const key = rest.slice(0, length).join('.');
    steps.push(key);
    place = member(place, key);
    rest = rest.slice(length);
  }
  return steps.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function longestKey(place: unknown, rest: readonly string[]): number {
  for (let length = rest.length; length > 1; length -= 1) {
    if (member(place, rest.slice(0, length).join('.')) !== undefined) return length;
  }
  return 1;
}

function member(place: unknown, key: string): unknown {
  if (typeof place !== 'object' || place === null || !Object.hasOwn(place, key)) return undefined;
  return (place as Record<string, unknown>)[key];
}
