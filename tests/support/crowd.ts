import type { INestApplication } from '@nestjs/common';
import { AccountRoleRow } from '../../src/auth/account-role.entity.js';
import { AccountRow } from '../../src/auth/account.entity.js';
import { NominationService } from '../../src/cases/nomination.service.js';
import { CycleMemberRow } from '../../src/cycles/cycle-member.entity.js';
import { CycleRow } from '../../src/cycles/cycle.entity.js';
import { InChargeRow } from '../../src/cycles/in-charge.entity.js';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import type { CycleCalendar } from '../../src/domain/workflow/cycle-calendar.js';
import { defaultPolicies } from '../../src/domain/workflow/cycle-policies.js';
import { PersonRow } from '../../src/people/person.entity.js';
import { RulebookService } from '../../src/rulebook/rulebook.service.js';
import type { Viewer } from '../../src/web/viewer.js';
import { inventedAccount, inventedMember, inventedPerson } from './invented-people.js';

/** A Monday morning in Shanghai, within nominations. */
export const crowdStart = new Date('2026-03-02T01:00:00.000Z');

const cycleId = 'cycle-1';
const createdAt = crowdStart.toISOString();
const target = 'P3';

const calendar: CycleCalendar = {
  timeZone: 'Asia/Shanghai',
  workingWeekdays: [1, 2, 3, 4, 5],
  holidays: [],
  extraWorkingDays: [],
  nominationsOpenOn: '2026-03-02',
  nominationsEndOn: '2026-03-13',
  reviewsEndOn: '2026-04-10',
  calibrationEndOn: '2026-05-08',
  releaseOn: '2026-05-15',
  effectiveOn: '2026-06-01',
  endsOn: '2026-06-12',
};

const thesis = { changed: '独立负责了随访产品', proof: '三家医院上线后使用率翻倍', risk: '跨部门经验还少' };

/** Somebody of the crowd, signed in: `manager`, `hr`, or `candidate-N` from 0. */
export function crowdViewer(personId: string): Viewer {
  const isHr = personId === 'hr';
  return {
    accountId: `account-${personId}`,
    personId,
    name: personId,
    roles: isHr ? ['employee', 'hr'] : ['employee'],
    hrDepartments: isHr ? 'all' : [],
    language: 'zh',
    timeZone: 'Asia/Shanghai',
  };
}

/**
 * One open cycle with so many candidates of one manager, each nominated in a draft that is ready to be handed in.
 * @returns the ids of the cases, in the order of the candidates
 */
export async function nominateCrowd(app: INestApplication, count: number): Promise<string[]> {
  const unitOfWork = app.get(UnitOfWork, { strict: false });
  const rulebook = app.get(RulebookService, { strict: false });
  const nominations = app.get(NominationService, { strict: false });
  const candidates = Array.from({ length: count }, (_, index) => `candidate-${index}`);
  return unitOfWork.run(async () => {
    const entities = unitOfWork.entities();
    const crowd = candidates.map((id) => inventedPerson(id, 'P2', 'manager'));
    await entities.insert(PersonRow, inventedPerson('boss', 'P6', null));
    await entities.insert(PersonRow, inventedPerson('manager', 'P5', 'boss'));
    const others = [inventedPerson('hr', null, null), ...crowd];
    for (const row of others) await entities.insert(PersonRow, row);
    for (const id of ['manager', 'hr', ...candidates]) await entities.insert(AccountRow, inventedAccount(id));
    await entities.insert(AccountRoleRow, hrRole);
    await entities.insert(CycleRow, cycle((await rulebook.currentOf())?.version ?? ''));
    for (const one of crowd) await entities.insert(CycleMemberRow, inventedMember(cycleId, one, 'boss'));
    await entities.insert(InChargeRow, { cycleId, level: target, personId: 'hr' });
    const ids: string[] = [];
    for (const candidateId of candidates) {
      const input = { cycleId, candidateId, targetLevel: target, ...thesis };
      ids.push((await nominations.create(crowdViewer('manager'), input)).id);
    }
    return ids;
  });
}

const hrRole: AccountRoleRow = {
  accountId: 'account-hr',
  role: 'hr',
  departments: [],
  grantedBy: 'account-hr',
  confirmedBy: null,
  grantedAt: createdAt,
};

function cycle(frameworkVersion: string): CycleRow {
  const { nominationsOpenOn, releaseOn, effectiveOn, endsOn } = calendar;
  return {
    id: cycleId,
    name: '2026 春季',
    state: 'open',
    frameworkVersion,
    departments: null,
    calendar,
    policies: defaultPolicies,
    nominationsOpenOn,
    releaseOn,
    effectiveOn,
    endsOn,
    openedAt: createdAt,
    endedAt: null,
    snapshot: {
      status: 'active',
      value: 'open',
      context: { steps: 1, frameworkVersion, amendments: 0, openedAt: createdAt },
      historyValue: {},
    },
    machineVersion: 1,
    version: 1,
    createdAt,
  };
}
