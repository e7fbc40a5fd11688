import { Injectable } from '@nestjs/common';
import { JobQueue } from '../jobs/job-queue.js';

/** A mail to one person. It says that something waits, never what was decided. */
export interface MailMessage {
  readonly to: string;
  readonly subject: string;
  /** Plain text; links are written out. */
  readonly text: string;
}

/** The kind of the jobs that deliver mail. */
export const mailJob = 'mail.send';

@Injectable()
export class Mailer {
  constructor(private readonly jobs: JobQueue) {}

  /** Sends the mail once the unit is committed; inside a unit. Returns the id of the job that does it. */
  send(message: MailMessage): Promise<string> {
    const { to, subject, text } = message;
    return this.jobs.enqueue(mailJob, { to, subject, text });
  }
}
