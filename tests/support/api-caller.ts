import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export interface ApiAnswer {
  readonly status: number;
  /** The body as JSON; null without one. */
  readonly body: Record<string, unknown>;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** A program that calls the API of the whole app, without a socket. */
export class ApiCaller {
  constructor(
    private readonly app: NestFastifyApplication,
    private readonly token: string | null,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  get(path: string, headers: Record<string, string> = {}): Promise<ApiAnswer> {
    return this.call('GET', path, undefined, headers);
  }

  post(path: string, body: object = {}, headers: Record<string, string> = {}): Promise<ApiAnswer> {
    return this.call('POST', path, body, headers);
  }

  put(path: string, body: object, headers: Record<string, string> = {}): Promise<ApiAnswer> {
    return this.call('PUT', path, body, headers);
  }

  delete(path: string): Promise<ApiAnswer> {
    return this.call('DELETE', path);
  }

  async call(
    method: Method,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<ApiAnswer> {
    const response = await this.app.inject({
      method,
      url: path,
      remoteAddress: '203.0.113.9',
      headers: {
        ...(this.token !== null && { authorization: `Bearer ${this.token}` }),
        ...this.headers,
        ...headers,
      },
      ...(body !== undefined && { payload: body }),
    });
    const text = response.body;
    const parsed: unknown = text === '' ? null : JSON.parse(text);
    return {
      status: response.statusCode,
      body: parsed as Record<string, unknown>,
      headers: response.headers,
    };
  }
}
