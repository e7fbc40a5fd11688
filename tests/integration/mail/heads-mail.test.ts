import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { AuditLog } from '../../../src/audit/audit-log.js';
import { headsInText } from '../../../src/audit/published-heads.js';
import { verifyDatabase } from '../../../src/audit/verify-database.js';
import { AccountRow } from '../../../src/auth/account.entity.js';
import { NominationService } from '../../../src/cases/nomination.service.js';
import { HeadsMailJob, mailHeadsJob } from '../../../src/cycles/heads-mail-job.js';
import { Database } from '../../../src/database/database.js';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import { JobHandlers } from '../../../src/jobs/job-handlers.js';
import { JobRow } from '../../../src/jobs/job.entity.js';
import type { MailMessage } from '../../../src/mail/mailer.js';
import { CaseWorld } from '../cases/case-world.js';

describe.each(['sqlite', 'postgres'] as const)('The daily mail to auditors, on %s', (engine) => {
  const world = new CaseWorld(engine);
  const day = 86_400_000;

  const mails = async (): Promise<MailMessage[]> => {
    const rows = await world.get(UnitOfWork).entities().findBy(JobRow, { kind: 'mail.send' });
    return rows
      .map(({ payload }) => JSON.parse(payload) as MailMessage)
      .filter(({ text }) => text.includes('digest:'));
  };
  const verified = async (text: string) =>
    (await verifyDatabase(world.app.get(Database, { strict: false }), headsInText(text, 'the mail'))).faults;
  const anotherLine = (stream: string) =>
    world.get(UnitOfWork).run(() => world.get(AuditLog).append({ stream, type: 'noted', actor: 'hr' }));

  beforeAll(async () => {
    const auditor = { personId: 'auditor' };
    await world
      .get(UnitOfWork)
      .run(() => world.get(UnitOfWork).entities().update(AccountRow, auditor, { language: 'en' }));
    await anotherLine('system');
  });

  it('is due once a day, and goes out once a day however often its job runs', async () => {
    expect(world.get(JobHandlers).schedules()).toContainEqual({ kind: mailHeadsJob, minutes: 1440 });
    await world.caseIn('review.self');
    await world.get(NominationService).create(world.viewer('manager'), {
      cycleId: world.cycleId,
      candidateId: 'colleague',
      targetLevel: 'P4',
      changed: '变化',
      proof: '证明',
      risk: '风险',
    });
    await Promise.all([world.get(HeadsMailJob).run(), world.get(HeadsMailJob).run()]);
    await world.get(HeadsMailJob).run();
    expect(await mails()).toHaveLength(1);
    world.clock.set(new Date(world.clock.now().getTime() + day));
    await world.get(HeadsMailJob).run();
    expect(await mails()).toHaveLength(2);
  });

  it('tells every auditor in their language the counts, the heads and a digest, and of no person and no draft', async () => {
    const [mail] = await mails();
    expect(mail?.to).toBe('auditor@example.com');
    expect(mail?.subject).toBe('Rungs: where the log stood on 2026-03-02');
    expect(mail?.text).toContain('cycles: 1, sessions: 0, cases handed in: 1.');
    expect(headsInText(mail?.text ?? '', 'the mail').map(({ stream }) => stream)).toEqual([
      'system',
      'cycle:cycle-1',
    ]);
    expect(mail?.text).not.toMatch(/candidate|manager|case:|P3/);
    const holder = { personId: 'auditor' };
    const change = (language: 'zh' | 'en') =>
      world
        .get(UnitOfWork)
        .run(() => world.get(UnitOfWork).entities().update(AccountRow, holder, { language }));
    await change('zh');
    world.clock.set(new Date(world.clock.now().getTime() + 5 * day));
    await world.get(HeadsMailJob).run();
    expect((await mails()).some(({ subject }) => subject === '晋阶：2026-03-07 日志校验值')).toBe(true);
    await change('en');
  });

  it('shows later whether the log still holds what it named', async () => {
    const [{ text } = { text: '' }] = await mails();
    await anotherLine('system');
    expect(await verified(text)).toEqual([]);
    const [head] = headsInText(text, 'the mail');
    const other = `${head?.stream}:${head?.sequence}:${'0'.repeat(64)}`;
    expect(await verified(other)).toMatchObject([{ stream: 'system', code: 'head-differs' }]);
    expect(await verified(other.replace(/:\d+:/, ':9999:'))).toMatchObject([{ code: 'head-missing' }]);
  });

  it('is not compared when a line of it was changed or left out', async () => {
    const [{ text } = { text: '' }] = await mails();
    const file = path.join(world.configuration.dataFolder, 'mail.txt');
    await writeFile(file, text.replace(/system:\d+:[0-9a-f]+\n/, ''));
    const kept = await readFile(file, 'utf8');
    expect(() => headsInText(kept, 'mail.txt')).toThrow('not those of its digest');
    expect(() => headsInText('Dear auditor', 'mail.txt')).toThrow('names no head');
  });
});
