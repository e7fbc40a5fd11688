import { CommitteeService } from '../cycles/committee.service.js';
import { CycleAmending } from '../cycles/cycle-amending.service.js';
import { CycleOpening } from '../cycles/cycle-opening.service.js';
import { CycleService } from '../cycles/cycle.service.js';
import { OfficeService } from '../cycles/office.service.js';
import type { CycleCalendar } from '../domain/workflow/cycle-calendar.js';
import type { CyclePolicies } from '../domain/workflow/cycle-policies.js';
import type { SampleCompany } from './sample-company.js';

/** A committee by names: the first is the chair, the second the deputy. */
export interface SampleCommittee {
  readonly name: string;
  readonly levels: readonly string[];
  readonly members: readonly string[];
  /** In the order in which they step in; none where left out. */
  readonly alternates?: readonly string[];
}

export interface SampleCycle {
  readonly name: string;
  readonly days: Pick<
    CycleCalendar,
    | 'nominationsOpenOn'
    | 'nominationsEndOn'
    | 'reviewsEndOn'
    | 'calibrationEndOn'
    | 'releaseOn'
    | 'effectiveOn'
    | 'endsOn'
  >;
  readonly policies: Partial<CyclePolicies>;
  readonly committees: readonly SampleCommittee[];
}

const targetLevels = ['P2', 'P3', 'P4', 'P5', 'P6', 'A5'];
const appealPeople = ['罗静仪', '贺知微', '邹庭安'];

/** HR's work before OPEN: days, policies, who is in charge, committees, people for appeals. @returns the cycle's id */
export async function openCycle(company: SampleCompany, plan: SampleCycle): Promise<string> {
  const hr = await company.viewer(company.named('林晓雯'));
  const cycles = company.use(CycleService);
  const { nominationsOpenOn } = plan.days;
  const id = await cycles.create(hr, { name: plan.name, departments: null, nominationsOpenOn });
  const draft = await cycles.read(hr, id);
  await cycles.changeDraft(hr, id, {
    name: plan.name,
    departments: null,
    calendar: { ...draft.calendar, ...plan.days, holidays: [], extraWorkingDays: [] },
    policies: { ...draft.policies, ...plan.policies },
  });
  await nameOffices(company, id, plan);
  await company.use(CycleOpening).open(hr, id);
  company.tell(`cycle opened: ${plan.name}`);
  return id;
}

async function nameOffices(company: SampleCompany, id: string, plan: SampleCycle): Promise<void> {
  const hr = await company.viewer(company.named('林晓雯'));
  const idOf = (name: string): string => company.named(name).id;
  for (const level of targetLevels) {
    await company.use(OfficeService).setInCharge(hr, id, level, [idOf('林晓雯'), idOf('周敏之')]);
  }
  await company.use(OfficeService).setAppealPeople(hr, id, appealPeople.map(idOf));
  // A later cycle has taken over those of the one before.
  const known = await company.use(CommitteeService).list(hr, id);
  for (const { name, levels, members, alternates = [] } of plan.committees) {
    const before = known.find((committee) => committee.name === name)?.id ?? null;
    const [chair = '', deputy = '', ...others] = members;
    await company.use(CommitteeService).save(hr, id, before, {
      name,
      facilitatorId: idOf('周敏之'),
      levels: [...levels],
      chairId: idOf(chair),
      deputyId: idOf(deputy),
      memberIds: others.map(idOf),
      alternateIds: alternates.map(idOf),
    });
  }
}

/** HR moves days of a running cycle, with the reason that everybody reads. */
export async function moveDays(
  company: SampleCompany,
  cycleId: string,
  calendar: Partial<CycleCalendar>,
  reason: string,
): Promise<void> {
  const hr = await company.viewer(company.named('林晓雯'));
  const number = await company.use(CycleAmending).amend(hr, cycleId, reason, { calendar });
  company.tell(`amendment ${number}: ${reason}`);
}
