import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { tokenIn } from './test-browser.js';

/** One answer as it came over the wire; redirects are not followed. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly bytes: Buffer;
}

/** Somebody of the sample company at a browser on the machine that serves it, or nobody. */
export class RawVisitor {
  private readonly cookies = new Map<string, string>();
  private token = '';

  /** @param name of the person as in `sample/people.csv`; null for who is not signed in */
  constructor(
    private readonly app: NestFastifyApplication,
    readonly name: string | null,
  ) {}

  /** Signs in with one click, as the sample company lets everybody do. @throws Error where that is refused */
  async signIn(email: string): Promise<void> {
    this.token = tokenIn((await this.get('/sign-in/sample')).bytes.toString());
    const { status } = await this.post('/sign-in/sample', { email });
    if (status !== 303) throw new Error(`${email} could not sign in: ${status}`);
    this.token = tokenIn((await this.get('/account')).bytes.toString());
  }

  async open(): Promise<void> {
    this.token = tokenIn((await this.get('/sign-in')).bytes.toString());
  }

  /** What the browser keeps of the session. */
  get session(): readonly { readonly name: string; readonly value: string }[] {
    return [...this.cookies].map(([name, value]) => ({ name, value }));
  }

  get(path: string): Promise<RawAnswer> {
    return this.request('GET', path);
  }

  post(path: string, fields: Readonly<Record<string, string>> = {}): Promise<RawAnswer> {
    return this.request('POST', path, new URLSearchParams({ _csrf: this.token, ...fields }).toString());
  }

  /** Calls the API from the browser, with its session and its token against forged forms. */
  call(method: 'POST' | 'PUT' | 'DELETE', path: string, body: object): Promise<RawAnswer> {
    return this.request(method, path, JSON.stringify(body), {
      'content-type': 'application/json',
      'x-csrf-token': this.token,
    });
  }

  private async request(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    payload?: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<RawAnswer> {
    const response = await this.app.inject({
      method,
      url,
      ...(payload !== undefined && { payload }),
      remoteAddress: '127.0.0.1',
      headers: {
        host: 'localhost',
        accept: 'text/html',
        'accept-language': 'zh-CN',
        ...(payload !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
        ...headers,
        cookie: [...this.cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; '),
      },
    });
    for (const { name, value } of response.cookies) this.cookies.set(name, value);
    return { status: response.statusCode, headers: response.headers, bytes: response.rawPayload };
  }
}

/** A visitor for each name, signed in. */
export async function visitorsOf(
  app: NestFastifyApplication,
  people: readonly { readonly name: string; readonly email: string }[],
): Promise<RawVisitor[]> {
  const visitors: RawVisitor[] = [];
  for (const { name, email } of people) {
    const visitor = new RawVisitor(app, name);
    await visitor.signIn(email);
    visitors.push(visitor);
  }
  return visitors;
}
