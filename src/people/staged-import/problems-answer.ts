import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** The problems of an import as a file that no cache keeps. */
export function problemsAnswer(csv: string, reply: FastifyReply): StreamableFile {
  void reply.header('cache-control', 'private, no-store');
  return new StreamableFile(Buffer.from(csv), {
    type: 'text/csv; charset=utf-8',
    disposition: 'attachment; filename="problems.csv"',
  });
}
