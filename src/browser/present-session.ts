/** Who is signed in in this browser now, and a token for their forms. Without an account, nobody is. */
export interface PresentSession {
  readonly accountId: string | null;
  readonly name: string | null;
  readonly token: string;
}

interface SessionAnswer {
  readonly accountId: string | null;
  readonly name: string | null;
  readonly 'x-csrf-token': string;
}

/** Asks the server. @throws TypeError without a connection */
export async function presentSession(): Promise<PresentSession> {
  const answer = await fetch('/session', { headers: { accept: 'application/json' }, cache: 'no-store' });
  if (!answer.ok) throw new TypeError(`/session answered ${answer.status}.`);
  const { accountId, name, 'x-csrf-token': token } = (await answer.json()) as SessionAnswer;
  return { accountId, name, token };
}
