import { Controller, Get, Post, Query } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { OpenTo } from '../../web/access.js';
import { Page } from '../../web/page.js';
import { nested } from '../../web/nested.js';
import { Posted, type PostedFields } from '../../web/posted.js';
import { verification } from './document.input.js';
import { VerificationService, type Verification } from './verification.service.js';
import { verifyThrottle } from './verify-throttle.js';

/** Anybody who holds a document may ask whether it is the one that was issued. */
@Controller('verify')
@OpenTo('anyone')
export class VerificationController {
  constructor(private readonly service: VerificationService) {}

  @Get()
  @Page('decisions/verify')
  async show(@Query('code') code?: string) {
    const typed = typeof code === 'string' ? code.slice(0, 64) : '';
    return model(typed, typed === '' ? null : await this.service.ofCode(typed));
  }

  /** Throttled before the body is read: what a file costs to read and compare is paid by anybody's guess. */
  @Post()
  @RouteConfig({ rateLimit: verifyThrottle })
  @Page('decisions/verify')
  async compare(@Posted() posted: PostedFields) {
    const parsed = verification.safeParse(nested(posted));
    const { code, file } = parsed.success ? parsed.data : {};
    if (file) return model(code ?? '', await this.service.ofFile(file.bytes, code));
    return model(code ?? '', code === undefined ? null : await this.service.ofCode(code));
  }
}

function model(code: string, answer: Verification | null) {
  return {
    code,
    answer: answer?.answer ?? '',
    issuedAt: answer !== null && 'issuedAt' in answer ? answer.issuedAt : null,
  };
}
