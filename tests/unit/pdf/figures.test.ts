import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { conclusionMark } from '../../../src/pdf/figures/conclusion-mark.js';
import { qrCodeSvg } from '../../../src/pdf/figures/qr-code.js';
import { radarSvg, type RadarFigure } from '../../../src/figures/radar.js';
import { timeStripSvg, type StripItem } from '../../../src/pdf/figures/time-strip.js';
import { wrapLabel } from '../../../src/figures/wrap-label.js';

const labels = { self: '自评', manager: '上级评价', bar: '达标线', description: '雷达图' };

function radar(values: readonly (readonly [number | null, number | null, number | null])[]): RadarFigure {
  const axes = values.map(([self, manager, bar], index) => ({
    label: `维度${index + 1}`,
    self,
    manager,
    bar,
  }));
  return { axes, minimum: 1, maximum: 5, labels };
}

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

describe('the radar', () => {
  it('has an axis, a label and a mark of each kind for every dimension', () => {
    const svg = radarSvg(radar(Array.from({ length: 11 }, () => [4, 3, 3] as const)));
    expect(count(svg, /维度/g)).toBe(11);
    expect(count(svg, /class="self-mark"/g)).toBe(11 + 1);
    expect(count(svg, /class="manager-mark"/g)).toBe(11 + 1);
  });

  it('tells its lines apart without colour: a field, a dashed line with rings, a solid one with squares', () => {
    const svg = radarSvg(radar(Array.from({ length: 5 }, () => [4, 3, 3] as const)));
    expect(svg).toMatch(/<path class="bar" /);
    expect(svg).toMatch(/<path class="self" .*<circle class="self-mark"/);
    expect(svg).toMatch(/<path class="manager" .*<rect class="manager-mark"/);
  });

  it('leaves a gap where a rating is missing, and never draws it as zero', () => {
    const svg = radarSvg(
      radar([
        [4, null, 3],
        [4, 4, 3],
        [4, 4, 3],
        [4, 4, 3],
      ]),
    );
    expect(count(svg, /class="manager-mark"/g)).toBe(3 + 1);
    const path = /<path class="manager open" d="([^"]*)"/.exec(svg)?.[1] ?? '';
    expect(count(path, /M/g)).toBe(2);
    expect(path).not.toContain('Z');
  });

  it('leaves out a series that nobody gave, legend included', () => {
    const svg = radarSvg(radar(Array.from({ length: 4 }, () => [4, null, 3] as const)));
    expect(svg).not.toContain('上级评价');
    expect(svg).toContain('自评');
  });

  it('draws any number of dimensions on any scale, always the same, all numbers finite', () => {
    const value = fc.option(fc.double({ min: 0, max: 3, noNaN: true }), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 24 }), (values) => {
        const figure = { ...radar(values), minimum: 0, maximum: 3 };
        const svg = radarSvg(figure);
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
        expect(radarSvg(figure)).toBe(svg);
      }),
    );
  });

  it('takes labels for text', () => {
    const axis = { label: '<b>&"x', self: 1, manager: 1, bar: 1 };
    const svg = radarSvg({ ...radar([]), axes: [axis, axis, axis] });
    expect(svg).toContain('&lt;b&gt;&amp;&quot;x');
    expect(svg).not.toContain('<b>');
  });
});

describe('the strip of time', () => {
  const strip = (items: readonly StripItem[]) =>
    timeStripSvg({
      from: '2025-03-01',
      to: '2026-02-15',
      items,
      monthName: (month) => month,
      description: '时间',
    });
  const item = (label: string, from: string, to: string, confirmed = true) => ({
    label,
    from,
    to,
    confirmed,
  });

  it('names each month of the period once', () => {
    const svg = strip([]);
    for (const month of ['2025-03', '2025-12', '2026-01', '2026-02'])
      expect(count(svg, new RegExp(month, 'g'))).toBe(1);
  });

  it('draws confirmed items filled and others as outlines', () => {
    const svg = strip([
      item('E1', '2025-03-10', '2025-04-01'),
      item('E2', '2025-03-10', '2025-04-01', false),
    ]);
    expect(count(svg, /class="confirmed"/g)).toBe(1);
    expect(count(svg, /class="unconfirmed"/g)).toBe(1);
  });

  it('puts items of the same time below each other, and reuses a lane that is free again', () => {
    const svg = strip([
      item('E1', '2025-03-10', '2025-04-01'),
      item('E2', '2025-03-12', '2025-04-01'),
      item('E3', '2025-09-01', '2025-09-20'),
    ]);
    const heights = [...svg.matchAll(/<rect [^>]*y="([\d.]+)"/g)].map((match) => match[1]);
    expect(heights[0]).not.toBe(heights[1]);
    expect(heights[2]).toBe(heights[0]);
  });

  it('keeps an item of before or after the period at its edge, inside the picture', () => {
    const svg = strip([item('E1', '2020-01-01', '2020-02-01'), item('E2', '2027-01-01', '2027-02-01')]);
    for (const [, x, width] of svg.matchAll(/<rect [^>]*x="([\d.]+)"[^>]*width="([\d.]+)"/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(x) + Number(width)).toBeLessThanOrEqual(480);
    }
  });
});

describe('other figures', () => {
  it('shows each conclusion by another shape', () => {
    const shapes = (['meets', 'partly', 'not-yet', 'cannot-tell'] as const).map(conclusionMark);
    expect(new Set(shapes).size).toBe(4);
  });

  it('draws a QR code with its quiet zone, the same for the same address', () => {
    const svg = qrCodeSvg('https://rungs.example/verify?code=0000-0000-0000-0000', '二维码');
    expect(svg).toMatch(/^<svg class="qr" role="img" aria-label="二维码"/);
    expect(svg).toContain('M4 4h1v1h-1z');
    expect(qrCodeSvg('https://rungs.example/verify?code=0000-0000-0000-0000', '二维码')).toBe(svg);
  });

  it('breaks a long label between words', () => {
    expect(wrapLabel('understanding and execution', 8)).toEqual(['understanding', 'and execution']);
    expect(wrapLabel('沟通调研', 8)).toEqual(['沟通调研']);
  });
});
