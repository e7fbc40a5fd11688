import { describe, expect, it } from '@jest/globals';
import { shownOutcomes, shownShift } from '../../../src/domain/visibility/shown-shift.js';

describe('the figures of a trial', () => {
  it('are shown where every group is large enough', () => {
    expect(shownShift({ kept: 20, lost: 6, gained: 0, never: 8 })).toEqual({
      people: 34,
      before: 26,
      after: 20,
      lost: 6,
      gained: 0,
    });
  });

  it('hide a small group, and what would give it away by subtraction', () => {
    const shown = shownShift({ kept: 20, lost: 2, gained: 0, never: 8 });
    expect([shown.lost, shown.before]).toEqual([null, null]);
    expect(shown.people).toBe(30);
  });

  it('say nothing of fewer than five people', () => {
    const nothing = { people: null, before: null, after: null, lost: null, gained: null };
    expect(shownShift({ kept: 3, lost: 1, gained: 0, never: 0 })).toEqual(nothing);
  });

  it('never let one small count be worked out from those that are shown', () => {
    const counts = [0, 1, 3, 5, 9];
    for (const kept of counts)
      for (const lost of counts)
        for (const gained of counts)
          for (const never of counts) {
            const shift = { kept, lost, gained, never };
            const shown = shownShift(shift);
            const fits = worlds(kept + lost + gained + never).filter(
              (world) => JSON.stringify(shownShift(world)) === JSON.stringify(shown),
            );
            for (const way of ['kept', 'lost', 'gained', 'never'] as const) {
              if (shift[way] === 0 || shift[way] >= 5) continue;
              const possible = new Set(fits.map((world) => world[way]));
              expect({ shift, way, known: possible.size === 1 }).toEqual({ shift, way, known: false });
            }
          }
  });

  it('hide what came after where a group has moved by fewer than five', () => {
    const outcomes = [
      { before: 10, after: 8 },
      { before: 20, after: 22 },
      { before: 6, after: 6 },
    ];
    expect(shownOutcomes(outcomes)).toEqual([
      { before: 10, after: null },
      { before: 20, after: null },
      { before: 6, after: 6 },
    ]);
    const large = [
      { before: 10, after: 5 },
      { before: 20, after: 25 },
    ];
    expect(shownOutcomes(large)).toEqual(large);
  });
});

/** Every way in which so many people can be spread. */
function worlds(people: number) {
  const all = [];
  for (let kept = 0; kept <= people; kept += 1)
    for (let lost = 0; kept + lost <= people; lost += 1)
      for (let gained = 0; kept + lost + gained <= people; gained += 1)
        all.push({ kept, lost, gained, never: people - kept - lost - gained });
  return all;
}
