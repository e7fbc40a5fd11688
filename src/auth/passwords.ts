import { hash, verify } from '@node-rs/argon2';

/** Something that no password fits, so that an unknown email takes as long as a wrong password. */
const nobody = hash('\u0000 nobody');

/** An argon2id hash with the parameters that OWASP recommends: 19 MiB, two passes. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'));
}

/** Whether the password fits; takes the same time where there is nothing to fit. */
export async function fitsPassword(stored: string | null, password: string): Promise<boolean> {
  const fits = await verify(stored ?? (await nobody), password.normalize('NFKC'));
  return stored !== null && fits;
}
