import { Controller, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { z } from 'zod';
import { Refused } from '../../domain/refusal.js';
import { OpenTo } from '../../web/access.js';
import { Attached, Input } from '../../web/api/input.js';
import { Api } from '../../web/api/operation.js';
import type { UploadedFile } from '../../web/posted.js';
import { verification } from './document.input.js';
import { VerificationService, type Verification } from './verification.service.js';
import { verifyThrottle } from './verify-throttle.js';

const verificationBody = verification.pick({ code: true });

const answer = z
  .object({
    answer: z.enum(['unaltered', 'superseded', 'issued', 'different', 'unknown-code']).meta({
      description: '`issued`: the code exists; only the file itself can show whether it was altered',
    }),
    issuedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Verification' });

/** Anybody who holds a document may ask whether it is the one that was issued; what it says is not told. */
@Controller('api/verifications')
@OpenTo('anyone')
export class VerificationApi {
  constructor(private readonly service: VerificationService) {}

  @Post()
  @Api({
    id: 'verifyDocument',
    tag: 'documents',
    summary: 'Whether a document is as it was issued: by its file, its code, or both',
    scope: null,
    body: verificationBody,
    upload: true,
    response: answer,
    refusals: ['verification-empty'],
  })
  @RouteConfig({ rateLimit: verifyThrottle })
  async verify(
    @Input() { code }: z.infer<typeof verificationBody>,
    @Attached() file?: UploadedFile,
  ): Promise<z.infer<typeof answer>> {
    const found = await this.compared(code, file);
    return { answer: found.answer, issuedAt: 'issuedAt' in found ? found.issuedAt : null };
  }

  private compared(code: string | undefined, file: UploadedFile | undefined): Promise<Verification> {
    if (file) return this.service.ofFile(file.bytes, code);
    if (code !== undefined) return this.service.ofCode(code);
    throw new Refused({ code: 'verification-empty', fields: [{ path: 'code', code: 'verification-empty' }] });
  }
}
