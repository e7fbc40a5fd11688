import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { notFound } from '../../domain/refusal.js';
import type { FileStorage } from '../../storage/file-storage.js';
import type { DocumentBundleRow } from './document-bundle.entity.js';

/** An archive as a file that no cache keeps. @throws not-found while it is being packed */
export async function archiveAnswer(
  { fileKey, size }: DocumentBundleRow,
  storage: FileStorage,
  reply: FastifyReply,
): Promise<StreamableFile> {
  if (fileKey === null) throw notFound();
  void reply.header('cache-control', 'private, no-store');
  return new StreamableFile(await storage.stream(fileKey), {
    type: 'application/zip',
    disposition: 'attachment; filename="documents.zip"',
    ...(size !== null && { length: size }),
  });
}
