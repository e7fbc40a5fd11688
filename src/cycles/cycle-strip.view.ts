import { timeStrip } from '../web/time-strip.js';

interface Window {
  readonly phase: string;
  readonly from: string;
  readonly until: string;
  readonly now: boolean;
}

/** In pixels: the line of months, and one bar. */
const [headHeight, barHeight] = [24, 24];

/** The phases of a cycle as bars on one line of time, with today on it if it is given. Phases to come are marked. */
export function cycleStrip(windows: readonly Window[], today: string | null) {
  const strip = timeStrip(windows.map(({ from, until }) => ({ from, until })));
  if (!strip) return null;
  const bars = windows.map(({ phase, from, now }, index) => {
    const { x = '0%', width = '0%', end = '0%' } = strip.bars[index] ?? {};
    const top = headHeight + index * barHeight;
    // A name that would leave the picture on the right stands before its bar.
    const before = parseFloat(end) > 75;
    const label = { nameX: before ? x : end, before, top, baseline: top + 12 };
    return { phase, now, ahead: today !== null && from > today, x, width, ...label };
  });
  return {
    height: headHeight + windows.length * barHeight,
    ticks: strip.ticks,
    bars,
    todayX: today === null ? null : strip.placeOf(today),
  };
}
