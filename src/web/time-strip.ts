/** A stretch of days, `YYYY-MM-DD`, both included. */
export interface Stretch {
  readonly from: string;
  readonly until: string;
}

/**
 * Lays stretches of days on a line from the first day's month to the end of the last one's. Places are shares of the line such as `12.5%`,
 * which SVG takes as they are. Null where there is nothing to lay out.
 */
export function timeStrip(stretches: readonly Stretch[]) {
  if (stretches.length === 0) return null;
  const first = Math.min(...stretches.map(({ from }) => monthOf(from)));
  const last = Math.max(...stretches.map(({ until }) => monthOf(until)));
  const start = startOf(first);
  const length = startOf(last + 1) - start;
  const at = (moment: number) => ((moment - start) / length) * 100;
  const step = Math.ceil((last - first + 1) / mostTicks);
  return {
    ticks: monthsBetween(first, last, step).map((month) => ({
      x: share(at(startOf(month))),
      label: nameOf(month),
    })),
    bars: stretches.map(({ from, until }) => {
      const x = at(Date.parse(from));
      const end = Math.max(at(Date.parse(until) + dayLength), x + shortest);
      return { x: share(x), width: share(end - x), end: share(end) };
    }),
    /** Where a day is on the line, or null outside it. */
    placeOf: (day: string): string | null => {
      const place = at(Date.parse(day));
      return place < 0 || place > 100 ? null : share(place);
    },
  };
}

const dayLength = 86_400_000;
/** More names of months than this touch each other on a telephone. */
const mostTicks = 6;
/** In hundredths of the line: what can still be seen. */
const shortest = 0.6;

/** Months since the year 0. */
function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function startOf(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12, 1);
}

function nameOf(month: number): string {
  return new Date(startOf(month)).toISOString().slice(0, 7);
}

function monthsBetween(first: number, last: number, step: number): number[] {
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step);
}

function share(part: number): string {
  return `${String(Math.round(part * 100) / 100)}%`;
}
