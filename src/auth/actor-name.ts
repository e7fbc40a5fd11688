import type { Viewer } from '../web/viewer.js';

/** Under whose name the log keeps what somebody did: the person, or the account that belongs to none. */
export function actorName({ personId, accountId }: Pick<Viewer, 'personId' | 'accountId'>): string {
  return personId ?? `account:${accountId}`;
}
