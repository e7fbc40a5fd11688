import { isPersonal } from '../domain/visibility/relation.js';
import { visibleState, type VisibleState } from '../domain/workflow/visible-state.js';
import { recordOf } from './case-record.js';
import type { CaseRow } from './case.entity.js';
import type { VisibleCase } from './visible-case.js';

/** Which of the reader's relations decides what state they are told. */
function tellingRelation({ relations: { own, delegated } }: VisibleCase) {
  const personal = own.filter(isPersonal);
  if (personal.length > 0)
    return personal.every((relation) => relation === 'manager') ? 'manager' : 'candidate';
  const inside = ['hr', 'auditor', 'seat', 'facilitator', 'panel', 'ratifier'].some((name) =>
    own.some((relation) => relation === name),
  );
  if (inside) return 'hr';
  return delegated.length > 0 && delegated.every((relation) => relation === 'manager')
    ? 'manager'
    : 'candidate';
}

/** The state as this reader may know it: from sealing to RELEASE one and the same for all outside the committee. */
export function shownState(visible: VisibleCase, now: Date): VisibleState {
  const { calendar, policies } = visible.facts;
  const facts = { calendar, managerDayBefore: policies.managerDayBefore };
  return visibleState(recordOf(visible.row), tellingRelation(visible), now, facts);
}

/** The state of a case as its manager may know it; for phases of the visibility table. */
export function isReleasedToManager(row: CaseRow, facts: VisibleCase['facts'], now: Date): boolean {
  const managerDayBefore = facts.policies.managerDayBefore;
  const shown = visibleState(recordOf(row), 'manager', now, { calendar: facts.calendar, managerDayBefore });
  return row.state === 'decided' && shown.state === 'released';
}
