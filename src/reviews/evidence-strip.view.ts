import { timeStrip } from '../web/time-strip.js';

interface DatedItem {
  readonly number: number;
  readonly title: string;
  readonly periodFrom: string;
  readonly periodTo: string;
}

/** In pixels: the line of months, and one lane of bars. */
const [headHeight, laneHeight, halfBar] = [22, 16, 8];
/** In hundredths of the line: room for the number behind a bar. */
const gap = 6;

/**
 * Items of evidence as bars on one line of time, so that gaps are seen; what overlaps lies in lanes below each other. Null where
 * one item would be the whole picture.
 */
export function evidenceStrip(items: readonly DatedItem[]) {
  if (items.length < 2) return null;
  const dated = items.toSorted((one, other) => (one.periodFrom < other.periodFrom ? -1 : 1));
  const strip = timeStrip(dated.map(({ periodFrom, periodTo }) => ({ from: periodFrom, until: periodTo })));
  if (!strip) return null;
  const lanes: number[] = [];
  const bars = dated.map(({ number, title }, index) => {
    const { x = '0%', width = '0%', end = '0%' } = strip.bars[index] ?? {};
    const top = headHeight + laneFor(lanes, parseFloat(x), parseFloat(end)) * laneHeight;
    return { number, title, x, width, end, top, baseline: top + halfBar };
  });
  return { height: headHeight + lanes.length * laneHeight, ticks: strip.ticks, bars };
}

/** The first lane that is free from here on; it is taken until the bar's end. */
function laneFor(lanes: number[], start: number, end: number): number {
  const free = lanes.findIndex((taken) => taken + gap <= start);
  const lane = free === -1 ? lanes.length : free;
  lanes[lane] = end;
  return lane;
}
