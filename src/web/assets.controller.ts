import { Controller, Get, Req, StreamableFile, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { notFound } from '../domain/refusal.js';
import { OpenTo } from './access.js';
import { Assets } from './assets.js';
import { pathOf } from './frame-builder.js';

@Controller('assets')
export class AssetsController {
  constructor(private readonly assets: Assets) {}

  @Get('*')
  @OpenTo('anyone')
  async show(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const asset = await this.assets.find(pathOf(request));
    if (!asset) throw notFound();
    void reply.header('cache-control', 'public, max-age=31536000, immutable');
    return new StreamableFile(asset.bytes, { type: asset.type, length: asset.bytes.length });
  }
}
