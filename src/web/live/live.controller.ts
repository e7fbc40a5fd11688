import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { notFound } from '../../domain/refusal.js';
import { OpenTo } from '../access.js';
import { CurrentViewer, type Viewer } from '../viewer.js';
import { LivePages } from './live-pages.js';
import { LiveStream } from './live-stream.js';
import { LiveStreams } from './live-streams.js';
import { shownPart } from './shown-part.js';

/** What of a request decides how a page comes out. */
const passedOn = ['cookie', 'host', 'accept-language', 'user-agent', 'x-forwarded-for', 'x-forwarded-proto'];

/**
 * Tells an open page when it would look different. The page is asked for as its reader would ask for it, through everything that
 * stands before it: session, visibility, refusals. Nothing else decides what is told.
 */
@Controller('live')
@OpenTo('signed-in')
export class LiveController {
  constructor(
    private readonly adapter: HttpAdapterHost<FastifyAdapter>,
    private readonly pages: LivePages,
    private readonly streams: LiveStreams,
  ) {}

  @Get()
  async open(
    @CurrentViewer() { accountId }: Viewer,
    @Query('page') page: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const address = typeof page === 'string' ? page : '';
    const topics = this.pages.topicsOf(address.replace(/\?.*$/s, ''));
    if (!topics) throw notFound();
    const look = (): Promise<string | null> => this.look(address, request);
    if ((await look()) === null) throw notFound();
    const { raw } = reply;
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) raw.setHeader(name, value);
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    const stream = new LiveStream({
      look,
      topics,
      turns: this.streams.turns,
      sink: { write: (text) => void raw.write(text), end: () => void raw.end() },
    });
    raw.on('close', () => this.streams.remove(stream));
    this.streams.add(stream, accountId);
    await stream.open();
  }

  private async look(url: string, { headers, ip }: FastifyRequest): Promise<string | null> {
    const server = this.adapter.httpAdapter.getInstance();
    const kept = passedOn.flatMap((name) =>
      headers[name] === undefined ? [] : [[name, String(headers[name])] as const],
    );
    const answer = await server.inject({
      method: 'GET',
      url,
      headers: { ...Object.fromEntries(kept), accept: 'text/html' },
      remoteAddress: ip,
    });
    return answer.statusCode === 200 ? shownPart(answer.body) : null;
  }
}
