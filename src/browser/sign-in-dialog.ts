import { accountOfPage } from './page-tokens.js';
import { presentSession, type PresentSession } from './present-session.js';

/** The dialog that asks to sign in again over a page that stays as it is. Its words come with the page. */
export class SignInDialog {
  private readonly dialog: HTMLDialogElement;

  constructor() {
    const template = document.querySelector<HTMLTemplateElement>('template#sign-in-again');
    const dialog = template?.content.firstElementChild?.cloneNode(true);
    if (!(dialog instanceof HTMLDialogElement))
      throw new Error('The page has no words for signing in again.');
    this.dialog = dialog;
  }

  /** Ends when the account of the page is signed in, or the reader closes the dialog. */
  ask(found: PresentSession): Promise<PresentSession> {
    let session = found;
    document.body.append(this.dialog);
    this.show(found);
    this.dialog.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.signIn(session).then((next) => {
        session = next ?? session;
        this.show(session);
        if (session.accountId === accountOfPage()) this.dialog.close();
      });
    });
    this.dialog.querySelector('[data-later]')?.addEventListener('click', () => this.dialog.close());
    this.dialog.showModal();
    return new Promise((resolve) => {
      this.dialog.addEventListener('close', () => {
        this.dialog.remove();
        resolve(session);
      });
    });
  }

  /** Null when it was refused; the reason then stands in the dialog. */
  private async signIn({ token }: PresentSession): Promise<PresentSession | null> {
    const form = this.dialog.querySelector('form');
    if (!form) return null;
    const typed = new FormData(form);
    const body = new URLSearchParams({ _csrf: token });
    for (const name of ['email', 'password']) body.set(name, (typed.get(name) as string | null) ?? '');
    try {
      const answer = await fetch('/sign-in', {
        method: 'POST',
        body,
        headers: { accept: 'application/json' },
      });
      this.say('problem', answer.ok ? '' : await reasonIn(answer));
      return answer.ok ? await presentSession() : null;
    } catch {
      this.say('problem', this.dialog.dataset.lost ?? '');
      return null;
    }
  }

  private show({ accountId, name }: PresentSession): void {
    const other = accountId !== null && accountId !== accountOfPage();
    const words = this.dialog.dataset.somebodyElse ?? '';
    this.say('other', other ? words.replace('{name}', () => name ?? '') : '');
  }

  private say(place: 'problem' | 'other', text: string): void {
    const element = this.dialog.querySelector<HTMLElement>(`[data-say="${place}"]`);
    if (!element) return;
    element.textContent = text;
    element.hidden = text === '';
  }
}

async function reasonIn(answer: Response): Promise<string> {
  const { what = '', why = '', remedy = '' } = (await answer.json()) as Record<string, string>;
  return [what, why, remedy].filter(Boolean).join(' ');
}
