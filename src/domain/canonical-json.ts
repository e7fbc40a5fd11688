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
  return write(value, null);
}

/** A value whose canonical text is already known: it is put in as it is. */
export class CanonicalText {
  constructor(readonly text: string) {}
}

/** Where a value stands: what holds it, and under which name. Spelled out only where something is at fault. */
interface Place {
  readonly within: Place | null;
  readonly name: string | number;
}

function write(value: unknown, place: Place | null): string {
  if (typeof value === 'string') return writeString(value, place);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return writeNumber(value, place);
  if (Array.isArray(value)) return writeList(value, place);
  if (typeof value === 'object' && isPlain(value)) return writeObject(value as JsonLike, place);
  if (value instanceof CanonicalText) return value.text;
  throw new TypeError(`Canonical JSON can't hold ${describe(value)} at ${spell(place)}.`);
}

function writeNumber(value: number, place: Place | null): string {
  if (!Number.isFinite(value)) throw new TypeError(`Canonical JSON can't hold ${value} at ${spell(place)}.`);
  return String(value);
}

/** Letters of ASCII that stand in JSON as they are. */
const plainText = /^[ !#-[\]-~]*$/;

function writeString(value: string, place: Place | null): string {
  if (plainText.test(value)) return `"${value}"`;
  if (!value.isWellFormed()) {
    throw new TypeError(`Canonical JSON can't hold a lone surrogate at ${spell(place)}.`);
  }
  return JSON.stringify(value);
}

function writeList(values: readonly unknown[], within: Place | null): string {
  return `[${Array.from(values, (item, name) => write(item, { within, name })).join(',')}]`;
}

type JsonLike = Readonly<Record<string, unknown>>;

function writeObject(value: JsonLike, within: Place | null): string {
  let members = '';
  for (const name of Object.keys(value).sort()) {
    const member = value[name];
    if (member === undefined) continue;
    const place = { within, name };
    members += `${members === '' ? '' : ','}${writeString(name, within)}:${write(member, place)}`;
  }
  return `{${members}}`;
}

function spell(place: Place | null): string {
  if (place === null) return '$';
  const { within, name } = place;
  return spell(within) + (typeof name === 'number' ? `[${name}]` : `.${name}`);
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
