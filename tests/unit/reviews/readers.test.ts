import { describe, expect, it } from '@jest/globals';
import type { CaseFacts } from '../../../src/domain/workflow/case-facts.js';
import { defaultPolicies, type CyclePolicies } from '../../../src/domain/workflow/cycle-policies.js';
import { readersOf, type WrittenObject } from '../../../src/reviews/readers.view.js';

function told(
  object: WrittenObject,
  author: 'candidate' | 'manager' | 'peer',
  policies: Partial<CyclePolicies> = {},
  lineAboveId: string | null = 'boss',
) {
  const facts = { people: { lineAboveId }, policies: { ...defaultPolicies, ...policies } } as CaseFacts;
  return Object.fromEntries(
    readersOf(object, facts, author).map(({ moment, readers }) => [
      moment,
      readers.map(({ relation, summaryOnly }) => (summaryOnly ? `${relation} in summary` : relation)),
    ]),
  );
}

describe('who will read what is written, by the table', () => {
  it('names the manager and HR of a self-review at once, the committee from sealing on', () => {
    expect(told('self-review', 'candidate')).toEqual({
      'handed-in': ['manager', 'line-above', 'hr', 'auditor'],
      sealed: ['seat', 'facilitator'],
      appeal: ['panel'],
    });
  });

  it("keeps a manager's review from members until their own scores, and from the candidate until the release", () => {
    expect(told('manager-review', 'manager', { ratification: true }, null)).toEqual({
      'handed-in': ['hr', 'auditor'],
      sealed: ['facilitator'],
      'own-score': ['seat'],
      ratification: ['ratifier'],
      released: ['candidate'],
      appeal: ['panel'],
    });
  });

  it('shows words of peers from three on, to the manager after their own review, to the candidate in summary', () => {
    expect(told('peer-text', 'peer', { appeals: null })).toEqual({
      'three-replies': ['hr', 'auditor'],
      'three-replies-and-own': ['manager', 'line-above'],
      sealed: ['seat', 'facilitator'],
      released: ['candidate in summary'],
    });
  });
});
