import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** What came back, after redirects. */
export interface TestPage {
  readonly status: number;
  readonly path: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  /** Where redirects led through, the last one first; empty without any. */
  readonly redirects: readonly string[];
}

export type TestFields = Readonly<Record<string, string | readonly string[]>>;

interface TestBrowserOptions {
  readonly language?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly remoteAddress?: string;
}

/** A visitor of the whole app without a socket: keeps cookies, follows redirects, posts forms with their tokens. */
export class TestBrowser {
  readonly cookies = new Map<string, string>();

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly options: TestBrowserOptions = {},
  ) {}

  get(path: string, headers: Record<string, string> = {}): Promise<TestPage> {
    return this.request('GET', path, undefined, headers);
  }

  /** Posts fields to an address, with the token of any form of the page it was on (`from`, or the address itself). */
  async post(path: string, fields: TestFields = {}, from = path): Promise<TestPage> {
    return this.postWithToken(path, fields, tokenIn((await this.get(from)).html));
  }

  postWithToken(path: string, fields: TestFields, token: string): Promise<TestPage> {
    const body = new URLSearchParams({ _csrf: token });
    for (const [name, value] of Object.entries(fields)) {
      for (const one of [value].flat()) body.append(name, one);
    }
    return this.request('POST', path, body.toString(), {
      'content-type': 'application/x-www-form-urlencoded',
    });
  }

  async signIn(email: string, password: string): Promise<TestPage> {
    return this.post('/sign-in', { email, password });
  }

  private async request(
    method: 'GET' | 'POST',
    path: string,
    payload: string | undefined,
    headers: Record<string, string>,
    redirects: readonly string[] = [],
  ): Promise<TestPage> {
    const response = await this.app.inject({
      method,
      url: path,
      ...(payload !== undefined && { payload }),
      remoteAddress: this.options.remoteAddress ?? '203.0.113.7',
      headers: {
        accept: 'text/html',
        'accept-language': this.options.language ?? 'zh-CN',
        ...this.options.headers,
        ...(this.cookies.size > 0 && { cookie: this.cookieHeader() }),
        ...headers,
      },
    });
    this.keep(response.cookies);
    const { location } = response.headers;
    if (response.statusCode >= 300 && response.statusCode < 400 && location && redirects.length < 10) {
      return this.request('GET', location, undefined, {}, [location, ...redirects]);
    }
    return { status: response.statusCode, path, html: response.body, headers: response.headers, redirects };
  }

  private keep(cookies: readonly { name: string; value: string; maxAge?: number; expires?: Date }[]): void {
    for (const { name, value } of cookies) {
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }

  private cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ');
  }
}

/** The token of the first form of a page. */
export function tokenIn(html: string): string {
  return /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
}
