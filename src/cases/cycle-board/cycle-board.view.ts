import type { windowsOf } from '../../cycles/cycle-phases.js';
import { cycleStrip } from '../../cycles/cycle-strip.view.js';
import { isFinal } from '../../domain/workflow/case-state.js';
import { casesPerPage, type WaitedFor } from './cycle-board.repository.js';
import { boardAddress, type BoardFilter, boardStates, withCommittee } from './cycle-board.input.js';
import { guidanceView, unfollowedView } from './cycle-notices.view.js';
import type { CycleBoard } from './cycle-board.service.js';

interface Record extends Awaited<ReturnType<CycleBoard['of']>> {
  readonly filter: BoardFilter;
  readonly windows: ReturnType<typeof windowsOf>;
  readonly nameOf: (personId: string | null) => string;
  readonly levels: readonly string[];
  readonly allDepartments: readonly string[];
  readonly runs: boolean;
}

/** The page of a cycle that runs or ran: progress first, who blocks next, all cases last. */
export function cycleBoardView(record: Record) {
  const { cycle, filter, today, total } = record;
  const windows = record.windows.map((window) => ({
    ...window,
    now: cycle.state === 'open' && window.from <= today && today <= window.until,
  }));
  const pages = Math.max(1, Math.ceil(total / casesPerPage));
  const address = (changes: Partial<BoardFilter>): string =>
    boardAddress(cycle.id, { ...filter, page: 1, ...changes });
  const exceptions = record.counts.get('nomination.exception') ?? 0;
  return {
    id: cycle.id,
    name: cycle.name,
    state: cycle.state,
    stateKind: { draft: 'neutral', open: 'active', closed: 'neutral', cancelled: 'warning' }[cycle.state],
    isOpen: cycle.state === 'open',
    runs: record.runs,
    windows,
    strip: cycleStrip(windows, today),
    releaseOn: cycle.releaseOn,
    effectiveOn: cycle.effectiveOn,
    exceptions,
    exceptionsHref: boardAddress(cycle.id, { state: 'nomination.exception' }),
    /** Sealed cases, of which some may be on an agenda already. */
    unplaced: cycle.state === 'open' ? (record.counts.get('calibration.scheduled') ?? 0) : 0,
    /** The one thing left to do. */
    mayClose: record.runs && cycle.state === 'open' && isOver(record),
    funnel: funnelOf(record),
    caseCount: [...record.counts.values()].reduce((sum, count) => sum + count, record.hidden),
    unfollowed: unfollowedView(record.unfollowed, record.nameOf),
    guidance: guidanceView(cycle, record.promotions),
    waitedFor: record.waitedFor.map((one) => ownerLine(one, record)),
    mayRemind: record.runs && cycle.state === 'open' && record.waitedFor.length > 0,
    filters: filtersOf(record),
    filtered: Object.entries(filter).some(([name, value]) => name !== 'page' && value !== undefined),
    clearHref: boardAddress(cycle.id, {}),
    total,
    cases: record.lines.map((line) => ({
      ...line,
      number: record.numbers.get(line.caseId) ?? 0,
      department: record.departments.get(line.caseId) ?? '',
    })),
    page: filter.page,
    pages,
    previous: filter.page > 1 ? address({ page: filter.page - 1 }) : '',
    next: filter.page < pages ? address({ page: filter.page + 1 }) : '',
  };
}

/** States in the order of a case's life; those without cases and without change are left out. */
function funnelOf({ cycle, counts, hidden, changes }: Record) {
  const byState = new Map<string, number>(counts);
  const changed = new Map<string, number>(changes);
  if (hidden > 0) byState.set(withCommittee, hidden);
  return boardStates
    .map((state) => ({
      key: state.replace('.', '-'),
      count: byState.get(state) ?? 0,
      change: signed(changed.get(state) ?? 0),
      final: state !== withCommittee && isFinal(state),
      href: boardAddress(cycle.id, { state }),
    }))
    .filter(({ count, change }) => count > 0 || change !== '');
}

function isOver({ counts, hidden }: Record): boolean {
  return hidden === 0 && counts.size > 0 && [...counts.keys()].every(isFinal);
}

function signed(change: number): string {
  if (change === 0) return '';
  return change > 0 ? `+${change}` : `−${-change}`;
}

function ownerLine({ personId, role, count, dueAt }: WaitedFor, { cycle, nameOf }: Record) {
  const waiting = personId === null ? `role:${role ?? ''}` : `person:${personId}`;
  return {
    name: nameOf(personId),
    role: role ?? '',
    count,
    dueAt: dueAt ?? '',
    href: boardAddress(cycle.id, { waiting }),
  };
}

function filtersOf({ filter, levels, allDepartments, nameOf }: Record) {
  const choice = (value: string, chosen: string | undefined) => ({ value, chosen: value === chosen });
  const [kind, owner = ''] = (filter.waiting ?? '').split(':');
  return {
    search: filter.search ?? '',
    states: boardStates.map((state) => ({ ...choice(state, filter.state), key: state.replace('.', '-') })),
    levels: levels.map((level) => choice(level, filter.level)),
    departments: allDepartments.map((department) => choice(department, filter.department)),
    overdue: filter.overdue === 'true',
    waiting: filter.waiting ?? '',
    waitingName: kind === 'person' ? nameOf(owner) : '',
    waitingRole: kind === 'role' ? owner : '',
  };
}
