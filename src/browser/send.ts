import { pageToken } from './page-tokens.js';
import { afterLostConnection, isUnreachable } from './retry.js';
import { signedInAgain } from './sign-in-again.js';

/** What a background request is doing, for a line such as "saved 10:42". */
export type SendState = 'sending' | 'sent' | 'waiting' | 'signed-out' | 'somebody-else' | 'refused';

/** A refusal in words, as pages tell it. */
export interface SendRefusal {
  readonly code: string;
  readonly what: string;
  readonly why: string;
  readonly remedy: string;
  readonly fields: readonly { readonly path: string; readonly why: string; readonly remedy: string }[];
}

/** What came of it. `body` is the JSON of the answer, null where it had none. */
export type SendResult =
  | { readonly state: 'sent'; readonly body: unknown }
  | { readonly state: 'refused'; readonly status: number; readonly refusal: SendRefusal | null }
  | { readonly state: 'signed-out' | 'somebody-else' };

/** What to post where no form of the page holds it. `fields` is asked anew for every try. */
export interface Posting {
  readonly url: string;
  readonly fields: () => URLSearchParams | FormData;
}

/**
 * Posts a form, or fields to an address, without leaving the page. What the form holds is read anew for every try, so that
 * the last words typed are what arrives. Without a connection it tries again, less and less often; when the session has
 * ended it asks to sign in again in place, and then sends. Signed in as somebody else, nothing is sent. For requests that
 * may arrive twice, such as saving a draft: an answer that got lost is no proof that nothing arrived.
 * @param tell hears of every change of state
 */
export async function send(
  what: HTMLFormElement | Posting,
  tell: (state: SendState) => void = () => undefined,
): Promise<SendResult> {
  const result = await attempt(what, tell);
  tell(result.state);
  return result;
}

async function attempt(
  what: HTMLFormElement | Posting,
  tell: (state: SendState) => void,
): Promise<SendResult> {
  for (let lost = 0, renewed = 0; ;) {
    tell('sending');
    const answer = await post(what).catch(() => null);
    if (answer === null || isUnreachable(answer.status)) {
      tell('waiting');
      await afterLostConnection(lost++);
      continue;
    }
    if (answer.ok) return { state: 'sent', body: await json(answer) };
    const refusal = (await json(answer)) as SendRefusal | null;
    if (!isAboutSession(answer.status, refusal) || renewed++ > 2)
      return { state: 'refused', status: answer.status, refusal };
    const again = await signedInAgain(tell);
    if (again !== 'same') return { state: again };
  }
}

function post(what: HTMLFormElement | Posting): Promise<Response> {
  const form = what instanceof HTMLFormElement ? what : null;
  const address = form ? (form.getAttribute('action') ?? location.pathname) : (what as Posting).url;
  return fetch(address, {
    method: 'POST',
    body: form ? bodyOf(form) : (what as Posting).fields(),
    headers: { accept: 'application/json', 'x-csrf-token': pageToken() },
  });
}

/** As the browser would send it. */
function bodyOf(form: HTMLFormElement): URLSearchParams | FormData {
  const data = new FormData(form);
  if (form.enctype === 'multipart/form-data') return data;
  const pairs = [...data].filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return new URLSearchParams(pairs);
}

/** Nobody is signed in, or the token belongs to another session: the token is looked at first. */
export function isAboutSession(status: number, refusal: Pick<SendRefusal, 'code'> | null): boolean {
  return status === 401 || (status === 403 && refusal?.code === 'form-expired');
}

async function json(answer: Response): Promise<unknown> {
  const text = await answer.text();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
