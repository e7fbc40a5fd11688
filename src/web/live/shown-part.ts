import { hash } from 'node:crypto';

/** Tokens against forged forms are new in each answer, and nothing that a reader sees. */
const formTokens = /<input[^>]*name="_csrf"[^>]*>|\b_csrf=[^"&]+/g;

/** What a reader sees of a page, as a hash: its main part, without the frame around it. */
export function shownPart(html: string): string {
  const start = html.indexOf('<main');
  const end = html.lastIndexOf('</main>');
  const main = start < 0 || end < start ? html : html.slice(start, end);
  return hash('sha256', main.replaceAll(formTokens, ''), 'base64');
}
