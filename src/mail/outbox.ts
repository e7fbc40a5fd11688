import { Injectable } from '@nestjs/common';
import type { SendMailOptions } from 'nodemailer';
import type { JobContext } from '../jobs/job-handlers.js';
import { FileStorage } from '../storage/file-storage.js';

/** Mails as `.eml` files, which any mail program opens, oldest first by name. */
@Injectable()
export class Outbox {
  constructor(private readonly storage: FileStorage) {}

  async write(mail: SendMailOptions, job: Pick<JobContext, 'id' | 'createdAt'>): Promise<void> {
    const { createTransport } = await import('nodemailer');
    const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
    const { message } = await transport.sendMail(mail);
    await this.storage.put(`${job.createdAt.replaceAll(':', '-')}-${job.id}.eml`, message as Buffer);
  }
}
