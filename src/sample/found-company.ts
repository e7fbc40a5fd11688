import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { AccountRepository } from '../auth/account.repository.js';
import { AccountsService } from '../auth/accounts.service.js';
import { FirstAdministrator } from '../auth/first-administrator.js';
import type { GrantedRole } from '../auth/granted-role.js';
import { RolesService } from '../auth/roles.service.js';
import { projectFolder } from '../config/configuration.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { PeopleImportService } from '../people/import/people-import.service.js';
import type { PersonRow } from '../people/person.entity.js';
import type { SampleCompany } from './sample-company.js';

/** Imports the people, opens their accounts and grants the roles, each role by two people as soon as there are two. */
export async function foundCompany(company: SampleCompany): Promise<void> {
  const file = await readFile(path.join(projectFolder, 'sample', 'people.csv'));
  const report = await company
    .use(PeopleImportService)
    .importFile(file, { encoding: null, saveGood: false, actor: 'system' });
  if (!report.saved) throw new Error(`people.csv: ${JSON.stringify(report.problems, null, 2)}`);
  await company.readPeople();
  company.tell(`${report.created} people imported from sample/people.csv`);
  await openAccounts(company);
  await grantRoles(company);
}

async function openAccounts(company: SampleCompany): Promise<void> {
  const accounts = company.use(AccountsService);
  for (const person of company.everybody()) await accounts.openFor(person.id);
  const unitOfWork = company.use(UnitOfWork);
  await unitOfWork.run(async () => {
    const account = await accounts.openFor(company.named('顾长风').id);
    await company.use(FirstAdministrator).make(account);
  });
  company.tell(`${company.everybody().length} accounts opened; 顾长风 is the first administrator`);
}

const roles: readonly { name: string; role: GrantedRole; departments?: readonly string[] }[] = [
  { name: '林晓雯', role: 'hr' },
  { name: '周敏之', role: 'hr' },
  { name: '许文静', role: 'hr', departments: ['住院产品部', '门诊产品部'] },
  { name: '方正宁', role: 'auditor' },
  { name: '沈若谷', role: 'ratifier' },
  { name: '唐一鸣', role: 'ratifier' },
];

async function grantRoles(company: SampleCompany): Promise<void> {
  for (const { name, role, departments = [] } of roles) {
    await grant(company, company.named(name), role, departments);
    company.pass(2);
  }
  company.tell('roles granted: 3 HR, 2 ratifiers, 1 auditor');
}

async function grant(
  company: SampleCompany,
  person: PersonRow,
  role: GrantedRole,
  departments: readonly string[],
): Promise<void> {
  const service = company.use(RolesService);
  const account = await company.use(AccountRepository).findByPerson(person.id);
  if (!account) throw new Error(`${person.name} has no account.`);
  const administrator = await company.viewer(company.named('顾长风'));
  const answer = await service.ask(administrator, { accountId: account.id, role, departments });
  company.forgetViewers();
  if (answer === 'granted') return;
  const request = (await service.openRequests()).find(({ accountId }) => accountId === account.id);
  if (!request) throw new Error(`The request of ${role} for ${person.name} is not there.`);
  const second = await company.viewer(company.named(name(person)));
  await service.confirm(second, request.id);
  company.forgetViewers();
}

/** Who confirms: the head of people, or her colleague where it is about herself. */
function name(person: PersonRow): string {
  return person.name === '林晓雯' ? '周敏之' : '林晓雯';
}
