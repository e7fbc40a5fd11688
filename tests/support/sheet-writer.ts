import { formsOf } from './html-forms.js';

/** A member in front of the sheet of one case, at a browser that talks to a listening server. */
export class SheetWriter {
  /** Keys of the dimensions that the sheet asks for, in its order; there once it was opened. */
  dimensions: readonly string[] = [];
  private fields = new URLSearchParams();
  private cookies = '';

  /** @param cookie of the session, as the header has it */
  constructor(
    private readonly server: string,
    private readonly cookie: string,
    private readonly caseId: string,
  ) {}

  async open(): Promise<void> {
    const answer = await fetch(this.address, { headers: this.headers() });
    const html = await answer.text();
    if (answer.status !== 200) throw new Error(`${this.address} answers ${answer.status}.`);
    this.cookies = answer.headers
      .getSetCookie()
      .map((line) => line.slice(0, line.indexOf(';')))
      .join('; ');
    const names = [...html.matchAll(/name="scores\.([^"]+)"/g)].map(([, key = '']) => key);
    this.dimensions = [...new Set(names)];
    const form = formsOf(html).find(({ action }) => action === `/cases/${this.caseId}/scores`);
    if (!form) throw new Error(`${this.address} has no sheet.`);
    const start = html.indexOf(`action="${form.action}"`);
    const hidden = html
      .slice(start, html.indexOf('</form>', start))
      .matchAll(/<input type="hidden" name="(_csrf|_form|version)" value="([^"]*)"/g);
    for (const [, name = '', value = ''] of hidden) this.fields.set(name, value);
  }

  /** Sends the sheet. @returns the status of the answer: 303 leads on to the sheet that was handed in */
  async handIn(score: (place: number) => string): Promise<number> {
    const body = new URLSearchParams(this.fields);
    for (const [place, key] of this.dimensions.entries()) body.set(`scores.${key}`, score(place));
    body.set('action', 'hand-in');
    const answer = await fetch(this.address, {
      method: 'POST',
      body,
      headers: this.headers(),
      redirect: 'manual',
    });
    await answer.arrayBuffer();
    return answer.status;
  }

  private get address(): string {
    return `${this.server}/cases/${this.caseId}/scores`;
  }

  private headers(): Record<string, string> {
    return { accept: 'text/html', cookie: [this.cookie, this.cookies].filter(Boolean).join('; ') };
  }
}
