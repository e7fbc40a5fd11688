import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { JobHandlers } from '../../../src/jobs/job-handlers.js';
import { MailDelivery } from '../../../src/mail/mail-delivery.js';
import { mailJob } from '../../../src/mail/mailer.js';
import { outboxFolder } from '../../../src/mail/mail.module.js';
import { Outbox } from '../../../src/mail/outbox.js';
import { describeOnBothDatabases } from '../../support/databases.js';

const message = {
  to: 'hanmeimei@example.com',
  subject: '请确认提名',
  text: '您好，有一项提名等待您的确认。\n',
};

describeOnBothDatabases('Mail', (database) => {
  const outbox = (): Promise<string[]> => readdir(outboxFolder(database.configuration)).catch(() => []);

  it('is written to the outbox where no server is configured, once the unit is committed', async () => {
    const id = await database.unitOfWork.run(() => database.mailer.send(message));
    expect(await outbox()).toEqual([]);
    await database.jobRunner.runDue();
    const [name = ''] = await outbox();
    expect(name).toBe(`2026-03-02T01-00-00.000Z-${id}.eml`);
    const mail = await readFile(path.join(outboxFolder(database.configuration), name), 'utf8');
    expect(mail).toContain('To: hanmeimei@example.com');
    expect(mail).toContain('Date: Mon, 02 Mar 2026 01:00:00 +0000');
    expect(mail).toContain(`Message-ID: <${id}@localhost>`);
  });

  it('is not sent when the unit rolls back', async () => {
    const before = await outbox();
    const work = database.unitOfWork.run(async () => {
      await database.mailer.send(message);
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    await database.jobRunner.runDue();
    expect(await outbox()).toEqual(before);
  });

  it('is written once, however often its job is done', async () => {
    const id = await database.unitOfWork.run(() => database.mailer.send(message));
    await database.jobRunner.runDue();
    const before = await outbox();
    const handler = database.jobHandlers.find(mailJob);
    const createdAt = database.clock.now().toISOString();
    const { signal } = new AbortController();
    await handler?.handle(message, { id, attempt: 2, createdAt, signal, progress: () => Promise.resolve() });
    expect(await outbox()).toEqual(before);
  });

  it('goes to the configured server, with an id that tells doubles apart', async () => {
    const received: string[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, done) =>
        void text(stream)
          .then((mail) => void received.push(mail))
          .then(() => done()),
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const handlers = new JobHandlers();
    const configuration = { ...database.configuration, smtpUrl: `smtp://127.0.0.1:${port}` };
    new MailDelivery(configuration, new Outbox(database.storage), handlers);
    const { signal } = new AbortController();
    const context = { id: 'job-1', attempt: 1, createdAt: '2026-03-02T01:00:00.000Z', signal };
    await handlers.find(mailJob)?.handle(message, { ...context, progress: () => Promise.resolve() });
    expect(received).toHaveLength(1);
    expect(received[0]).toContain('Message-ID: <job-1@localhost>');
    await new Promise<void>((resolve) => server.close(resolve));
  });
});
