import { atLeastFive, smallestGroup } from '../../domain/visibility/at-least-five.js';
import type { Localized } from '../../pdf/documents/common.js';
import type {
  AppealRow,
  Count,
  DimensionAgreement,
  FunnelStage,
  OutcomeRow,
} from '../../pdf/documents/cycle-summary.js';
import type { AppealGround } from '../../domain/workflow/case-event.js';
import { appealGrounds } from '../../domain/workflow/case-event.js';
import { dimensionNames } from './framework-names.js';
import { hideSmallCells } from './hidden-cells.js';
import type { SummaryCase, SummaryRecords } from './summary-records.js';

export const promoted = ({ outcome }: SummaryCase) => outcome === 'promoted';
export const declined = ({ outcome }: SummaryCase) => outcome === 'declined';
export const deferred = ({ outcome }: SummaryCase) => outcome === 'deferred';
const other = ({ outcome }: SummaryCase) => outcome === null;

/** How many people; hidden where they are fewer than five. */
export function countOf(cases: readonly SummaryCase[], is: (one: SummaryCase) => boolean): Count {
  const people = cases.filter(is).length;
  return atLeastFive(people, people);
}

/** The outcomes by a property of the case: a row a value, with what would give single people away hidden. */
export function outcomeRows(
  cases: readonly SummaryCase[],
  values: readonly { readonly name: Localized; readonly includes: (one: SummaryCase) => boolean }[],
): OutcomeRow[] {
  const taken = values.filter(({ includes }) => cases.some(includes));
  const counts = taken.map(({ includes }) => {
    const own = cases.filter(includes);
    return [promoted, declined, deferred, other].map((is) => own.filter(is).length);
  });
  const shown = hideSmallCells(counts);
  return taken.map(({ name, includes }, index) => {
    const [up = null, down = null, later = null, rest = null] = shown[index] ?? [];
    return {
      name,
      cases: countOf(cases, includes),
      promoted: up,
      declined: down,
      deferred: later,
      other: rest,
    };
  });
}

const stages: readonly [Localized, (one: SummaryCase) => boolean][] = [
  [{ zh: '已提名', en: 'Nominated' }, ({ submitted }) => submitted],
  [{ zh: '材料已封存', en: 'Packet sealed' }, ({ sealed }) => sealed],
  [{ zh: '委员会已评议', en: 'Heard by a committee' }, ({ heard }) => heard],
  [{ zh: '结果已发布', en: 'Released' }, ({ released }) => released],
  [{ zh: '晋升', en: 'Promoted' }, promoted],
];

/** A stage is hidden where it, or what fell away since the last one shown, is fewer than five people. */
export function funnelOf(cases: readonly SummaryCase[]): FunnelStage[] {
  let before: number | null = null;
  return stages.map(([name, is]) => {
    const count = cases.filter(is).length;
    const difference = before === null ? 0 : before - count;
    const small = [count, difference].some((people) => people > 0 && people < smallestGroup);
    if (!small) before = count;
    return { name, count: small ? null : count };
  });
}

const groundNames: Readonly<Record<AppealGround, Localized>> = {
  procedure: { zh: '程序问题', en: 'Procedure' },
  'factual-error': { zh: '事实错误', en: 'Factual error' },
  'conflict-of-interest': { zh: '利益冲突', en: 'Conflict of interest' },
  'evidence-overlooked': { zh: '证据被忽略', en: 'Evidence overlooked' },
};

export function appealRows(cases: readonly SummaryCase[]): AppealRow[] {
  const filed = appealGrounds.filter((ground) => cases.some(({ appeal }) => appeal?.ground === ground));
  const verdicts = ['dismissed', 'remanded', 'overturned'] as const;
  const counts = filed.map((ground) => {
    const own = cases.filter(({ appeal }) => appeal?.ground === ground);
    return verdicts.map((verdict) => own.filter(({ appeal }) => appeal?.verdict === verdict).length);
  });
  const shown = hideSmallCells(counts);
  return filed.map((ground, index) => {
    const [dismissed = null, remanded = null, overturned = null] = shown[index] ?? [];
    const all = countOf(cases, ({ appeal }) => appeal?.ground === ground);
    return { ground: groundNames[ground], filed: all, dismissed, remanded, overturned };
  });
}

/** How far blind scores lay apart and what the discussion changed, dimension by dimension. Open seats alone. */
export function agreementRows({ cases, framework }: SummaryRecords): DimensionAgreement[] {
  return dimensionNames(framework).map((dimension) => {
    const spreads = cases.map((one) => blindScores(one, dimension.key)).filter((values) => values.length > 1);
    const within = spreads.filter((values) => Math.max(...values) - Math.min(...values) <= 1).length;
    const shifts = cases.flatMap((one) => shiftsOf(one, dimension.key));
    const scores = cases.reduce((sum, one) => sum + blindScores(one, dimension.key).length, 0);
    const enough = spreads.length >= smallestGroup;
    const shown = (count: number): Count => (enough ? count : null);
    return {
      dimension,
      scores: shown(scores),
      withinOne: enough ? Math.round((100 * within) / spreads.length) : null,
      changed: shown(shifts.length),
      raised: shown(shifts.filter((shift) => shift > 0).length),
      lowered: shown(shifts.filter((shift) => shift < 0).length),
    };
  });
}

function openSeatIds({ seats }: SummaryCase): Set<string> {
  return new Set(seats.filter(({ status }) => status === 'open').map(({ seatId }) => seatId));
}

function blindScores(one: SummaryCase, dimension: string): number[] {
  const open = openSeatIds(one);
  return one.sheets
    .filter(({ seatId }) => open.has(seatId))
    .map(({ answers }) => answers[dimension]?.value ?? null)
    .filter((value) => value !== null);
}

/** From the blind score to the last one, where both are known and differ. */
function shiftsOf(one: SummaryCase, dimension: string): number[] {
  const open = openSeatIds(one);
  return one.sheets
    .filter(({ seatId }) => open.has(seatId))
    .flatMap(({ seatId, answers }) => {
      const first = answers[dimension]?.value ?? null;
      const revision = one.revisions.findLast(
        (each) => each.seatId === seatId && each.dimension === dimension,
      );
      const last = revision?.value ?? null;
      return first !== null && last !== null && first !== last ? [last - first] : [];
    });
}
