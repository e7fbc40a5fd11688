import { signedInAgain } from './sign-in-again.js';

interface HtmxAnswer {
  readonly xhr: XMLHttpRequest;
  readonly elt: Element;
  readonly requestConfig: { readonly triggeringEvent?: Event };
}

/** Asked for once more already: a page that is forbidden stays forbidden, whoever signs in. */
const again = new WeakSet<Element>();

/** What htmx asks for in the background asks to sign in again as well, and is then asked for once more. */
export function askHtmxAgain(): void {
  document.addEventListener('htmx:afterRequest', (event) => {
    const { xhr, elt, requestConfig } = (event as CustomEvent<HtmxAnswer>).detail;
    if (![401, 403].includes(xhr.status)) return void again.delete(elt);
    if (again.has(elt)) return;
    again.add(elt);
    void signedInAgain().then((signedIn) => {
      if (signedIn !== 'same') return void again.delete(elt);
      const type = requestConfig.triggeringEvent?.type ?? 'click';
      elt.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
    });
  });
}
