/** What can be written as canonical JSON. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

/** An object of JSON values; absent and `undefined` members are one. */
export interface JsonObject {
  readonly [key: string]: JsonValue | undefined;
}

/**
 * One text for one value, whatever the order in which its members were written: keys sorted by UTF-16 code unit, no
 * white space, numbers and strings as in ECMAScript's `JSON.stringify` (RFC 8785). Members that are `undefined` are
 * left out. Hashes of frameworks, packets and log lines are taken over this text in UTF-8.
 * @throws TypeError for what JSON can't say: `undefined` in a list, functions, numbers that aren't finite, class
 *   instances, and strings with lone surrogates (they have no UTF-8 form).
 */
export function canonicalJson(value: unknown): string {
  return write(value, '$');
}

function write(value: unknown, place: string): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return writeNumber(value, place);
  if (typeof value === 'string') return writeString(value, place);
  if (Array.isArray(value)) return writeList(value, place);
  if (typeof value === 'object' && isPlain(value)) return writeObject(value, place);
  throw new TypeError(`Canonical JSON can't hold ${describe(value)} at ${place}.`);
}

function writeNumber(value: number, place: string): string {
  if (!Number.isFinite(value)) throw new TypeError(`Canonical JSON can't hold ${value} at ${place}.`);
  return JSON.stringify(value);
}

function writeString(value: string, place: string): string {
  if (!value.isWellFormed()) throw new TypeError(`Canonical JSON can't hold a lone surrogate at ${place}.`);
  return JSON.stringify(value);
}

function writeList(values: readonly unknown[], place: string): string {
  const items = Array.from(values, (item, index) => write(item, `${place}[${index}]`));
  return `[${items.join(',')}]`;
}

function writeObject(value: object, place: string): string {
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, member]) => `${writeString(key, place)}:${write(member, `${place}.${key}`)}`);
  return `{${members.join(',')}}`;
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as object | null;
  if (prototype === null || prototype === Object.prototype) return true;
  // Test runners give each file its own realm, and with it its own Object.prototype: the root of the chain tells.
  return Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, 'hasOwnProperty');
}

function describe(value: unknown): string {
  return typeof value === 'object' ? 'an instance of a class' : `a value of type ${typeof value}`;
}
