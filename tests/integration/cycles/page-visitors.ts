import { AccountRoleRow } from '../../../src/auth/account-role.entity.js';
import { AccountsService } from '../../../src/auth/accounts.service.js';
import type { GrantedRole } from '../../../src/auth/granted-role.js';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import { PeopleImportService } from '../../../src/people/import/people-import.service.js';
import { PeopleRepository } from '../../../src/people/people.repository.js';
import type { TestApp } from '../../support/test-app.js';
import { TestBrowser } from '../../support/test-browser.js';
import { importing, peopleFile } from '../people/people-services.js';

/** H1 leads HR, H2 is HR of the sales department, A1 audits; three people below B1, and eight of other offices. */
export async function foundPageCompany({ app }: TestApp): Promise<Map<string, string>> {
  const outside = ['H1', 'H2', 'A1', 'G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8'];
  const file = peopleFile(
    ['B1', 'P6', ''],
    ['B2', 'P5', 'B1'],
    ['B3', 'P3', 'B2'],
    ['S1', 'P4', 'B1', '销售部'],
    ...outside.map((number) => [number, '', '', '综合部'] as const),
  );
  await app.get(PeopleImportService).importFile(file, importing);
  const everybody = await app.get(PeopleRepository).everybody();
  const grants: readonly [string, GrantedRole, string[]][] = [
    ['H1', 'hr', []],
    ['H2', 'hr', ['销售部']],
    ['A1', 'auditor', []],
  ];
  for (const person of everybody) await app.get(AccountsService).openFor(person.id);
  for (const grant of grants) await grantRole(app, ...grant);
  return new Map(everybody.map(({ employeeNumber, id }) => [employeeNumber, id]));
}

async function grantRole(
  app: TestApp['app'],
  number: string,
  role: GrantedRole,
  departments: string[],
): Promise<void> {
  const person = await app.get(PeopleRepository).findByEmployeeNumber(number);
  const { id: accountId, createdAt } = await app.get(AccountsService).openFor(person?.id ?? '');
  const row = {
    accountId,
    role,
    departments,
    grantedBy: accountId,
    confirmedBy: accountId,
    grantedAt: createdAt,
  };
  const unitOfWork = app.get(UnitOfWork);
  await unitOfWork.run(() => unitOfWork.entities().insert(AccountRoleRow, row));
}

/** Somebody of that company in a browser, signed in with one click. */
export async function visitorOf({ app }: TestApp, number: string): Promise<TestBrowser> {
  const browser = new TestBrowser(app, { headers: { host: 'localhost' }, remoteAddress: '127.0.0.1' });
  await browser.post('/sign-in/sample', { email: `p${number.toLowerCase()}@example.com` });
  return browser;
}
