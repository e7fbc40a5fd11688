import { Inject, Injectable } from '@nestjs/common';
import type { SendMailOptions } from 'nodemailer';
import { CONFIGURATION, type Configuration } from '../config/configuration.js';
import { type JobContext, JobHandlers } from '../jobs/job-handlers.js';
import { type MailMessage, mailJob } from './mailer.js';
import { Outbox } from './outbox.js';

/** Delivers mail by SMTP where that is configured, else into the outbox folder, so that none is lost. */
@Injectable()
export class MailDelivery {
  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly outbox: Outbox,
    handlers: JobHandlers,
  ) {
    handlers.register<MailMessage>(mailJob, (message, context) => this.deliver(message, context), {
      attempts: 8,
    });
  }

  private deliver(message: MailMessage, context: JobContext): Promise<void> {
    const mail = this.composed(message, context);
    const { smtpUrl } = this.configuration;
    return smtpUrl === null ? this.outbox.write(mail, context) : sendBySmtp(smtpUrl, mail);
  }

  /** The Message-ID comes from the job, so that a mail sent twice by a killed server is recognised as one. */
  private composed(message: MailMessage, context: JobContext): SendMailOptions {
    const host = new URL(this.configuration.publicUrl).hostname;
    return {
      from: this.configuration.mailFrom,
      to: message.to,
      subject: message.subject,
      text: message.text,
      date: new Date(context.createdAt),
      messageId: `<${context.id}@${host}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    };
  }
}

async function sendBySmtp(url: string, mail: SendMailOptions): Promise<void> {
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({ url, connectionTimeout: 10_000, socketTimeout: 20_000 });
  try {
    await transport.sendMail(mail);
  } finally {
    transport.close();
  }
}
