import { describe, expect, test } from '@jest/globals';
import { guidanceView } from '../../../src/cases/cycle-board/cycle-notices.view.js';
import { policiesForTests } from '../../support/workflow-facts.js';

describe('the guidance of quotas', () => {
  const cycle = { policies: policiesForTests({ quotas: { P3: 2, P4: 0 } }) };
  test('stands beside what was promoted, and says nothing of levels without one', () => {
    const promotions = [
      { level: 'P3', promoted: 1, partial: false },
      { level: 'P4', promoted: 1, partial: true },
    ];
    expect(guidanceView(cycle, promotions)).toEqual([
      { level: 'P3', promoted: 1, guided: 2, partial: false, most: 2 },
      { level: 'P4', promoted: 1, guided: 0, partial: true, most: 1 },
    ]);
    expect(guidanceView(cycle, [])).toEqual([]);
  });
});
