import { createHash } from 'node:crypto';

/** Crockford's base 32: no I, L, O and U, so that nothing read aloud or copied by hand is taken for something else. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 16;

function grouped(characters: string): string {
  return characters.match(/.{4}/g)?.join('-') ?? characters;
}

/**
 * The code by which a document is found again: 80 bits as four groups of four, `7Q2M-K0ZT-…`. The same seed gives the same
 * code. The seed must hold something that cannot be guessed, such as the random id of the issued document's row, and
 * nothing of its content alone: else the code would tell who holds it which content was right.
 */
export function documentCode(seed: string): string {
  const digest = createHash('sha256').update(`rungs document\n${seed}`).digest().subarray(0, 10);
  let bits = BigInt(`0x${digest.toString('hex')}`);
  let characters = '';
  for (let index = 0; index < length; index += 1) {
    characters = (alphabet[Number(bits & 31n)] ?? '') + characters;
    bits >>= 5n;
  }
  return grouped(characters);
}

/** A code as somebody typed it, in the form in which it is stored; null where it cannot be one. */
export function readDocumentCode(typed: string): string | null {
  const characters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const valid =
    characters.length === length && [...characters].every((character) => alphabet.includes(character));
  return valid ? grouped(characters) : null;
}

/** The SHA-256 of a file as issued, in lower-case hexadecimal: what `/verify` compares. */
export function documentHash(file: Uint8Array): string {
  return createHash('sha256').update(file).digest('hex');
}

/** The address that the QR code of a document opens. */
export function verifyAddress(publicUrl: string, code: string): string {
  return `${publicUrl.replace(/\/+$/, '')}/verify?code=${code}`;
}
