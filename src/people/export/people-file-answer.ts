import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { PeopleExportChoice } from '../people.input.js';

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** People as a file that no cache keeps. */
export function peopleFileAnswer(
  file: Readable,
  format: PeopleExportChoice['format'],
  reply: FastifyReply,
): StreamableFile {
  void reply.header('cache-control', 'private, no-store');
  return new StreamableFile(file, {
    type: types[format],
    disposition: `attachment; filename="people.${format}"`,
  });
}
