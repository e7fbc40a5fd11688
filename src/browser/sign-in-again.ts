import { accountOfPage, renewTokens } from './page-tokens.js';
import { presentSession } from './present-session.js';
import { SignInDialog } from './sign-in-dialog.js';

export type SignedInAgain = 'same' | 'somebody-else' | 'signed-out';

/** After "not now" nobody is asked for a while, however often a page saves. */
const quiet = 60_000;
let quietUntil = 0;
let running: Promise<SignedInAgain> | null = null;

/**
 * Sees to it that the person whom this page was written for is signed in, by a dialog in place where nobody is; the forms
 * of the page then have tokens that count. Several requests that ask at once wait for the same dialog.
 */
export function signedInAgain(tell: (state: 'signed-out') => void = () => undefined): Promise<SignedInAgain> {
  running ??= settle(tell).finally(() => (running = null));
  return running;
}

async function settle(tell: (state: 'signed-out') => void): Promise<SignedInAgain> {
  const found = await presentSession().catch(() => null);
  if (!found) return 'signed-out';
  if (found.accountId === accountOfPage()) return renew(found.token);
  if (found.accountId === null) tell('signed-out');
  if (performance.now() < quietUntil) return found.accountId === null ? 'signed-out' : 'somebody-else';
  const { accountId, token } = await new SignInDialog().ask(found);
  if (accountId === accountOfPage()) return renew(token);
  quietUntil = performance.now() + quiet;
  return accountId === null ? 'signed-out' : 'somebody-else';
}

function renew(token: string): SignedInAgain {
  renewTokens(token);
  return 'same';
}
