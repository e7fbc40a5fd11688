import { expect, it } from '@jest/globals';
import { LogLineRow } from '../../../src/audit/log-line.entity.js';
import { AccountRoleRow } from '../../../src/auth/account-role.entity.js';
import { AccountRow } from '../../../src/auth/account.entity.js';
import { Lookup } from '../../../src/database/lookup.js';
import { JobRow } from '../../../src/jobs/job.entity.js';
import { describeOnBothDatabases } from '../../support/databases.js';

describeOnBothDatabases('A lookup', (database) => {
  const entities = () => database.unitOfWork.entities();

  it('gives the rows that TypeORM gives, in the order asked for', async () => {
    await database.unitOfWork.run(async () => {
      for (const type of ['first', 'second', 'third']) {
        const effect = { type, amount: 3 };
        await database.auditLog.append({ stream: 'case:1', type, actor: 'person-1', effect });
      }
      await database.auditLog.append({ stream: 'case:2', type: 'other', actor: 'person-1' });
      await database.jobQueue.enqueue('follow-up', { number: 1 });
    });
    const lines = await new Lookup(LogLineRow, ['stream'], ['sequence']).rows(entities(), {
      stream: 'case:1',
    });
    const found = await entities().find(LogLineRow, {
      where: { stream: 'case:1' },
      order: { sequence: 'ASC' },
    });
    expect(lines.map(({ type }) => type)).toEqual(['first', 'second', 'third']);
    expect(lines).toEqual(found);
    const job = await new Lookup(JobRow, ['kind']).first(entities(), { kind: 'follow-up' });
    expect(job).toEqual(await entities().findOneBy(JobRow, { kind: 'follow-up' }));
  });

  it('reads JSON as the entity has it', async () => {
    await database.unitOfWork.run(async () => {
      await entities().insert(AccountRow, account);
      await entities().insert(AccountRoleRow, role);
    });
    const found = await new Lookup(AccountRoleRow, ['accountId', 'role']).first(entities(), {
      accountId: 'account-1',
      role: 'hr',
    });
    expect(found).toEqual(await entities().findOneBy(AccountRoleRow, { accountId: 'account-1' }));
    expect(found?.departments).toEqual(['产品部', '门诊产品部']);
  });

  it('gives the rows of many values together, however many', async () => {
    const streams = Array.from({ length: 300 }, (_, index) => `many:${index}`);
    await database.unitOfWork.run(async () => {
      for (const stream of streams.slice(0, 270))
        await database.auditLog.append({ stream, type: 'moved', actor: 'person-1' });
    });
    const lookup = new Lookup(LogLineRow, ['stream'], ['stream']);
    for (const count of [0, 1, 3, 4, 5, 300]) {
      const found = await lookup.rowsOfAny(entities(), streams.slice(0, count));
      expect(found.map(({ stream }) => stream).sort()).toEqual(streams.slice(0, Math.min(count, 270)).sort());
    }
  });

  it('answers null where nothing is', async () => {
    expect(await new Lookup(AccountRow, ['id']).first(entities(), { id: 'nobody' })).toBeNull();
  });
});

const createdAt = '2026-03-02T01:00:00.000Z';

const account: AccountRow = {
  id: 'account-1',
  personId: null,
  email: 'hr@example.com',
  name: 'hr',
  passwordHash: null,
  language: 'zh',
  timeZone: 'Asia/Shanghai',
  lockedAt: null,
  createdAt,
  version: 1,
};

const role: AccountRoleRow = {
  accountId: 'account-1',
  role: 'hr',
  departments: ['产品部', '门诊产品部'],
  grantedBy: 'account-1',
  confirmedBy: null,
  grantedAt: createdAt,
};
