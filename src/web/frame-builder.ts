import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Banners } from './banners.js';
import { languageCookie, noticeCookie, themeCookie } from './cookies.js';
import type { Frame, RefusedForm } from './frame.js';
import { languageOf, type Language } from './language.js';
import { Navigation } from './navigation.js';
import type { Place } from './place.js';
import { localPath } from './see-other.js';
import { Translations } from './translations.js';

/** Zone of readers without an account. */
export const defaultTimeZone = 'Asia/Shanghai';

/** Gathers what surrounds a page from the request. */
@Injectable()
export class FrameBuilder {
  constructor(
    private readonly navigation: Navigation,
    private readonly banners: Banners,
    private readonly translations: Translations,
  ) {}

  /** @param place where the page stands, if its address does not say so */
  async build(
    request: FastifyRequest,
    reply: FastifyReply,
    refusedForm: RefusedForm | null,
    place?: Place,
  ): Promise<Frame> {
    const viewer = request.viewer ?? null;
    const bare = this.bare(request);
    const navigation = await this.navigation.links(viewer, { path: bare.path, place }, this.translations);
    const shown = navigation.length > 5 ? 4 : 5;
    return {
      ...bare,
      timeZone: viewer?.timeZone ?? defaultTimeZone,
      viewer,
      navigation,
      bottomBar: navigation.slice(0, shown),
      bottomMore: navigation.slice(shown),
      banners: await this.banners.of(viewer),
      notice: this.takeNotice(request, reply),
      refusedForm,
      csrfToken: once(() => reply.generateCsrf({ userInfo: csrfUser(request) })),
    };
  }

  /** What is known from the request alone. Its forms can't be sent. */
  bare(request: FastifyRequest): Frame {
    return {
      language: languageOfRequest(request),
      timeZone: defaultTimeZone,
      theme: themeOf(cookieOf(request, themeCookie)),
      viewer: null,
      path: pathOf(request),
      back: backOf(request),
      requestId: request.id,
      navigation: [],
      bottomBar: [],
      bottomMore: [],
      banners: [],
      notice: null,
      refusedForm: null,
      refusalPlace: { taken: false, onTop: false },
      csrfToken: () => '',
    };
  }

  private takeNotice(request: FastifyRequest, reply: FastifyReply): string | null {
    const key = request.cookies[noticeCookie];
    if (!key) return null;
    void reply.clearCookie(noticeCookie, { path: '/' });
    return /^[\w.-]{1,80}$/.test(key) && this.translations.has('zh', key) ? key : null;
  }
}

export function pathOf(request: FastifyRequest): string {
  return request.url.split('?')[0] ?? '/';
}

/** The page that the reader is on, or came from with a form. */
export function backOf({ method, url, headers, host, protocol }: FastifyRequest): string {
  if (method === 'GET') return localPath(url);
  const from = headers.referer ?? '';
  const origin = `${protocol}://${host}`;
  return from.startsWith(`${origin}/`) ? localPath(from.slice(origin.length)) : '/';
}

export function languageOfRequest(request: FastifyRequest): Language {
  return (
    request.viewer?.language ??
    languageOf(cookieOf(request, languageCookie), request.headers['accept-language'])
  );
}

/** A token is worth something only for the session it was made for. */
export function csrfUser(request: FastifyRequest): string {
  return request.session.accountId ?? 'nobody';
}

/** A request that failed early has no cookies yet. */
function cookieOf(request: Partial<Pick<FastifyRequest, 'cookies'>>, name: string): string | undefined {
  return request.cookies?.[name];
}

function themeOf(value: string | undefined): Frame['theme'] {
  return value === 'light' || value === 'dark' ? value : 'auto';
}

function once(make: () => string): () => string {
  let made: string | null = null;
  return () => (made ??= make());
}
