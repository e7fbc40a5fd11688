import { describe, expect, it } from '@jest/globals';
import type { AccessLog, AccessNote } from '../../../src/audit/access-log.js';
import { CaseReadings } from '../../../src/cases/case-readings.service.js';
import type { CaseRow } from '../../../src/cases/case.entity.js';
import { VisibleCase } from '../../../src/cases/visible-case.js';
import { phase } from '../../../src/domain/visibility/phase.js';
import type { Relation } from '../../../src/domain/visibility/relation.js';
import type { CaseFacts } from '../../../src/domain/workflow/case-facts.js';

const sealedAt = '2026-04-10T09:00:00.000Z';
const note = (viewer: string, hour: number): AccessNote => ({
  viewer,
  object: 'self-review',
  objectId: 'case-1',
  time: `2026-04-10T${String(hour).padStart(2, '0')}:00:00.000Z`,
});
const notes = [
  note('manager', 7),
  note('peer', 8),
  note('candidate', 8),
  note('manager', 8),
  note('hr', 10),
  note('member', 11),
  note('chair', 12),
  note('panelist', 13),
];

function readBy(relation: Relation, released: boolean) {
  const facts = {
    people: { peerIds: ['peer'] },
    seats: [{ personId: 'member' }, { personId: 'chair' }],
    panelIds: ['panelist'],
    ratifierIds: [],
    session: null,
  };
  const row = { id: 'case-1', candidateId: 'candidate', sealedAt };
  const visible = new VisibleCase(
    row as unknown as CaseRow,
    facts as unknown as CaseFacts,
    { own: [relation], delegated: [] },
    phase({ thesisSubmitted: true, sealed: true, released }),
  );
  const readings = new CaseReadings({ of: () => Promise.resolve(notes) } as unknown as AccessLog);
  return readings.of(visible);
}

describe('Who read a case', () => {
  it('is told to the candidate at once of what was read before sealing, and never of peers', async () => {
    expect(await readBy('candidate', false)).toEqual([
      { object: 'self-review', readerId: 'manager', time: '2026-04-10T08:00:00.000Z' },
    ]);
  });

  it('is told to the candidate after release, with all who decided as one', async () => {
    expect((await readBy('candidate', true)).map(({ readerId }) => readerId)).toEqual([
      null,
      'hr',
      'manager',
    ]);
  });

  it('is told to HR by name', async () => {
    expect((await readBy('hr', false)).map(({ readerId }) => readerId)).toEqual([
      'panelist',
      'chair',
      'member',
      'hr',
      'manager',
      'peer',
    ]);
  });

  it.each(['manager', 'peer', 'seat'] as const)('is not told to a %s', async (relation) => {
    expect(await readBy(relation, true)).toEqual([]);
  });
});
