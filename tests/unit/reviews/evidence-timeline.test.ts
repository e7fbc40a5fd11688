import { beforeAll, describe, expect, it } from '@jest/globals';
import { levelOf, type Framework } from '../../../src/domain/framework/framework.js';
import { evidenceTimeline } from '../../../src/reviews/evidence-timeline.view.js';
import { frameworkIn, ladderFolder } from '../../rules/folders.js';

describe('evidence over the period of the cycle', () => {
  let framework: Framework;
  beforeAll(async () => {
    framework = await frameworkIn(ladderFolder);
  });
  const criterionIn = (dimension: string) =>
    levelOf(framework, 'P3').required.find((each) => each.dimension === dimension)?.id ?? '';
  const item = (number: number, periodFrom: string, periodTo: string, dimension: string) => ({
    id: String(number),
    number,
    title: `证据 ${number}`,
    periodFrom,
    periodTo,
    criteria: [criterionIn(dimension)],
  });
  const given = () => ({ framework, level: 'P3', language: 'zh', until: '2026-06-30' }) as const;

  it('has a line a dimension, empty where nothing shows it, with what overlaps in lanes of its own', () => {
    const timeline = evidenceTimeline(
      [
        item(1, '2025-09-01', '2025-12-31', 'analysis'),
        item(2, '2025-10-01', '2025-11-30', 'analysis'),
        item(3, '2026-02-01', '2026-02-28', 'design'),
      ],
      given(),
    );
    const lines = new Map(timeline?.lines.map((line) => [line.name, line]));
    const [first, second] = lines.get('分析能力')?.bars ?? [];
    expect([first?.number, second?.number]).toEqual([1, 2]);
    expect(second?.top).toBeGreaterThan(first?.top ?? 0);
    expect(lines.get('设计能力')?.bars).toHaveLength(1);
    expect(lines.get('规划能力')?.bars).toEqual([]);
  });

  it('shades the months without any evidence, also at both ends', () => {
    const timeline = evidenceTimeline([item(1, '2025-09-01', '2026-03-31', 'analysis')], given());
    expect(timeline?.gapCount).toBe(2);
    expect(evidenceTimeline([], given())).toBeNull();
  });
});
