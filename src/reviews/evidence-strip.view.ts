import { timeStrip } from '../web/time-strip.js';

interface DatedItem {
  readonly number: number;
  readonly title: string;
  readonly periodFrom: string;
  readonly periodTo: string;
}

/** In pixels: the line of months, and one bar. */
const [headHeight, barHeight] = [22, 14];

/** Each item of evidence as a bar on one line of time, so that gaps are seen. Null where one item would be the whole picture. */
export function evidenceStrip(items: readonly DatedItem[]) {
  if (items.length < 2) return null;
  const strip = timeStrip(items.map(({ periodFrom, periodTo }) => ({ from: periodFrom, until: periodTo })));
  if (!strip) return null;
  return {
    height: headHeight + items.length * barHeight,
    ticks: strip.ticks,
    bars: strip.bars.map((bar, index) => {
      const top = headHeight + index * barHeight;
      return { ...bar, top, baseline: top + 8, ...named(items[index]) };
    }),
  };
}

function named(item: DatedItem | undefined) {
  return { number: item?.number ?? 0, title: item?.title ?? '' };
}
