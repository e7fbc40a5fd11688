import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { notFound } from '../../domain/refusal.js';
import type { DocumentDownload } from './document-download.service.js';

/** A printed document as a file that no cache keeps. @throws not-found while it is being printed */
export function pdfAnswer(
  printed: Awaited<ReturnType<DocumentDownload['file']>>,
  reply: FastifyReply,
): StreamableFile {
  if (!printed) throw notFound();
  void reply.header('cache-control', 'private, no-store');
  return new StreamableFile(printed.bytes, {
    type: 'application/pdf',
    disposition: `attachment; filename="${printed.row.fileName}"`,
    length: printed.bytes.length,
  });
}
