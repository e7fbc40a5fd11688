/** Of whom this page is: the account that it was written for, empty where nobody was signed in. */
export function accountOfPage(): string {
  return document.documentElement.dataset.account ?? '';
}

/** The token that the forms of this page carry. */
export function pageToken(): string {
  return document.querySelector<HTMLInputElement>('input[name="_csrf"]')?.value ?? '';
}

/** Gives every form of the page a token of the session that has begun since; a file form has it in its address. */
export function renewTokens(token: string): void {
  for (const field of document.querySelectorAll<HTMLInputElement>('input[name="_csrf"]')) field.value = token;
  for (const form of document.querySelectorAll<HTMLFormElement>('form[action*="_csrf="]')) {
    const address = new URL(form.action, location.href);
    address.searchParams.set('_csrf', token);
    form.setAttribute('action', address.pathname + address.search);
  }
}
