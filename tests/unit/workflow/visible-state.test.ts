import { describe, expect, it } from '@jest/globals';
import { visibleState } from '../../../src/domain/workflow/visible-state.js';
import {
  balloted,
  because,
  confirmed,
  decline,
  discussion,
  inScreening,
  released,
  scheduled,
} from '../../support/case-walks.js';
import { calendarForTests } from '../../support/workflow-facts.js';

const facts = { calendar: calendarForTests, managerDayBefore: false };
const outside = ['candidate', 'manager', 'lineAbove', 'nominator', 'sponsor', 'peer'] as const;
const early = new Date('2026-05-05T02:00:00.000Z');

describe('what people outside the committee see', () => {
  it('is one state from sealing to the release, whatever happens inside, a hold and the outcome included', () => {
    const hold = { type: 'HOLD', reviewOn: '2026-05-20', reason: because } as const;
    const inside = [
      scheduled(),
      discussion(),
      balloted(),
      confirmed(),
      confirmed(decline),
      scheduled().send('hr-1', hold),
    ];
    for (const { record } of inside) {
      for (const relation of outside) {
        expect(visibleState(record, relation, early, facts)).toEqual({
          state: 'withCommittee',
          until: '2026-05-29',
        });
      }
      expect(visibleState(record, 'hr', early, facts).state).toBe(record.state);
      expect(visibleState(record, 'seat', early, facts).state).toBe(record.state);
    }
  });

  it('is the true state before sealing and after the release', () => {
    for (const { record } of [inScreening(), released(), released(decline)]) {
      expect(visibleState(record, 'candidate', early, facts).state).toBe(record.state);
    }
  });

  it('is the release, for the manager, from the working day before where the cycle says so', () => {
    const { record } = confirmed();
    const before = { calendar: calendarForTests, managerDayBefore: true };
    const at = (day: string) => new Date(`${day}T02:00:00.000Z`);
    expect(visibleState(record, 'manager', at('2026-05-27'), before).state).toBe('withCommittee');
    expect(visibleState(record, 'manager', at('2026-05-28'), before).state).toBe('released');
    expect(visibleState(record, 'candidate', at('2026-05-28'), before).state).toBe('withCommittee');
  });
});
