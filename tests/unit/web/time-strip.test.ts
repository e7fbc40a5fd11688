import { describe, expect, it } from '@jest/globals';
import { cycleStrip } from '../../../src/cycles/cycle-strip.view.js';
import { timeStrip } from '../../../src/web/time-strip.js';

const share = (text: string | undefined) => parseFloat(text ?? 'NaN');

describe('Days on a line', () => {
  it('reach from the first month to the end of the last', () => {
    const strip = timeStrip([{ from: '2026-01-01', until: '2026-01-31' }]);
    expect(strip?.bars).toEqual([{ x: '0%', width: '100%', end: '100%' }]);
    expect(strip?.ticks).toEqual([{ x: '0%', label: '2026-01' }]);
  });

  it('cross the end of a year', () => {
    const strip = timeStrip([
      { from: '2025-12-01', until: '2025-12-31' },
      { from: '2026-01-01', until: '2026-01-31' },
    ]);
    expect(strip?.ticks.map(({ label }) => label)).toEqual(['2025-12', '2026-01']);
    expect(strip?.bars.map(({ x }) => x)).toEqual(['0%', '50%']);
  });

  it('name few months where there are many, and show a single day as well', () => {
    const strip = timeStrip([
      { from: '2024-01-01', until: '2024-01-01' },
      { from: '2026-06-30', until: '2026-06-30' },
    ]);
    expect(strip?.ticks.length).toBeLessThanOrEqual(6);
    for (const bar of strip?.bars ?? []) expect(share(bar.width)).toBeGreaterThan(0.5);
  });

  it('place no day outside themselves, and nothing where there is nothing', () => {
    const strip = timeStrip([{ from: '2026-04-01', until: '2026-04-30' }]);
    expect(strip?.placeOf('2026-04-16')).toBe('50%');
    expect(strip?.placeOf('2026-05-02')).toBeNull();
    expect(timeStrip([])).toBeNull();
  });
});

describe('The phases of a cycle on a line of time', () => {
  it('tell what is ahead, and keep the last name inside the picture', () => {
    const strip = cycleStrip(
      [
        { phase: 'nominating', from: '2026-03-01', until: '2026-03-31', now: true },
        { phase: 'releasing', from: '2026-06-01', until: '2026-06-30', now: false },
      ],
      '2026-03-10',
    );
    expect(strip?.bars.map(({ ahead }) => ahead)).toEqual([false, true]);
    expect(strip?.bars.map(({ before }) => before)).toEqual([false, true]);
    expect(share(strip?.todayX ?? undefined)).toBeGreaterThan(0);
  });
});
