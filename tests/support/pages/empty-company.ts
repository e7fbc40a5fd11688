import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../../src/app.js';
import { FirstAdministrator } from '../../../src/auth/first-administrator.js';
import { AccountsService } from '../../../src/auth/accounts.service.js';
import { AccountViewers } from '../../../src/auth/account-viewers.js';
import { RolesService } from '../../../src/auth/roles.service.js';
import { SettableClock } from '../../../src/config/clock.js';
import type { Configuration } from '../../../src/config/configuration.js';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import { PeopleImportService } from '../../../src/people/import/people-import.service.js';
import { PeopleRepository } from '../../../src/people/people.repository.js';
import { testStart } from '../databases.js';

export const onlyPerson = { name: '林晓雯', email: 'xiaowen.lin@hemu.example' };
const people = [
  'employee_number,name,latin_name,email,department,level,level_since,rank,manager,manager_since,status,performance',
  `C0001,${onlyPerson.name},Lin Xiaowen,${onlyPerson.email},人力资源部,,,,,,active,`,
  '',
].join('\n');

/** A company on its first day: one person, who is administrator and HR, and nothing else. */
export async function openEmptyCompany(configuration: Configuration): Promise<NestFastifyApplication> {
  const clock = new SettableClock(testStart);
  const app = await createApp({ ...configuration, sample: true }, { clock });
  const file = Buffer.from(people);
  const options = { encoding: null, saveGood: false, actor: 'system' } as const;
  await app.get(PeopleImportService, { strict: false }).importFile(file, options);
  const [person] = await app.get(PeopleRepository, { strict: false }).everybody();
  const account = await app.get(AccountsService, { strict: false }).openFor(person?.id ?? '');
  await app
    .get(UnitOfWork, { strict: false })
    .run(() => app.get(FirstAdministrator, { strict: false }).make(account));
  const viewer = await app.get(AccountViewers, { strict: false }).viewer(account.id);
  if (!viewer) throw new Error('The only person can not sign in.');
  await app
    .get(RolesService, { strict: false })
    .ask(viewer, { accountId: account.id, role: 'hr', departments: [] });
  return app;
}
