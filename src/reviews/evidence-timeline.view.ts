import { levelOf, type Framework } from '../domain/framework/framework.js';
import type { Language } from '../web/language.js';
import { timeStrip, type Stretch } from '../web/time-strip.js';

interface ShownItem {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly criteria: readonly string[];
}

interface Given {
  readonly framework: Framework;
  readonly level: string;
  readonly language: Language;
  /** Last day of the period that evidence is asked for. */
  readonly until: string;
}

/** Evidence counts as recent for as long before the end of the reviews; the flag of the rules looks at the same. */
const months = 12;
/** In pixels: one line of bars. */
const [lane, halfBar, top] = [18, 9, 4];
/** In hundredths of the line: room for the number behind a bar. */
const gap = 5;

/**
 * Items as bars over the period, a line a dimension: a dimension without evidence is an empty line, and months in which nothing
 * is shown at all lie under a shade. Null while there is nothing to lay out.
 */
export function evidenceTimeline(items: readonly ShownItem[], { framework, level, language, until }: Given) {
  if (items.length === 0) return null;
  const period: Stretch = { from: monthsBefore(until, months), until };
  const empty = emptyStretches(items, period);
  const strip = timeStrip([
    period,
    ...empty,
    ...items.map(({ periodFrom, periodTo }) => ({ from: periodFrom, until: periodTo })),
  ]);
  if (!strip) return null;
  const [, ...bars] = strip.bars;
  const barOf = new Map(items.map((item, index) => [item.id, bars[empty.length + index]]));
  const asked = levelOf(framework, level).required;
  return {
    ticks: strip.ticks,
    gaps: bars.slice(0, empty.length),
    gapCount: empty.length,
    lines: framework.dimensions.flatMap((dimension) => {
      const ids = asked.filter((criterion) => criterion.dimension === dimension.key).map(({ id }) => id);
      if (ids.length === 0) return [];
      const shown = items.filter(({ criteria }) => criteria.some((id) => ids.includes(id)));
      return [{ name: dimension[language], ...lanesOf(shown, barOf) }];
    }),
  };
}

type Bar = { readonly x: string; readonly width: string; readonly end: string } | undefined;

function lanesOf(items: readonly ShownItem[], barOf: ReadonlyMap<string, Bar>) {
  const taken: number[] = [];
  const placed = items
    .toSorted((one, other) => (one.periodFrom < other.periodFrom ? -1 : 1))
    .map(({ id, number, title }) => {
      const { x = '0%', width = '0%', end = '0%' } = barOf.get(id) ?? {};
      const free = taken.findIndex((until) => until + gap <= parseFloat(x));
      const place = free === -1 ? taken.length : free;
      taken[place] = parseFloat(end);
      return {
        id,
        number,
        title,
        x,
        width,
        end,
        top: top + place * lane,
        baseline: top + place * lane + halfBar,
      };
    });
  return { height: top * 2 + Math.max(1, taken.length) * lane - halfBar, bars: placed };
}

/** Whole months of the period in which no item lies, together where they follow each other. */
function emptyStretches(items: readonly ShownItem[], { from, until }: Stretch): Stretch[] {
  const stretches: { from: string; until: string }[] = [];
  for (let month = from.slice(0, 7); month <= until.slice(0, 7); month = nextMonth(month)) {
    const covered = items.some(
      ({ periodFrom, periodTo }) => periodFrom.slice(0, 7) <= month && periodTo.slice(0, 7) >= month,
    );
    if (covered) continue;
    const last = stretches.at(-1);
    const day = `${month}-28`;
    if (last && nextMonth(last.until.slice(0, 7)) === month) last.until = day;
    else stretches.push({ from: `${month}-01`, until: day });
  }
  return stretches;
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** The first day of the month so many months before. */
function monthsBefore(day: string, count: number): string {
  const [year = 0, number = 0] = day.split('-').map(Number);
  const month = year * 12 + number - 1 - count;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}
