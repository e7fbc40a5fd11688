import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { accessRoles, personalRelations } from '../../../src/domain/visibility/relation.js';
import type { Relation } from '../../../src/domain/visibility/relation.js';
import { relationsTo, rolesAlone } from '../../../src/domain/visibility/relations-to.js';
import type { CaseParties, PartyViewer } from '../../../src/domain/visibility/relations-to.js';
import { access } from '../../../src/domain/visibility/viewer-access.js';
import { objectsOfNoCase, visibleObjects } from '../../../src/domain/visibility/visibility-table.js';
import { moments } from './moments.js';

const parties: CaseParties = {
  candidate: 'lin',
  manager: 'zhou',
  lineAbove: 'song',
  nominator: 'zhou',
  sponsor: null,
  peers: ['he'],
  corroborators: ['ma'],
  seats: [
    { person: 'gao', recused: false },
    { person: 'song', recused: true },
    { person: 'tang', recused: true },
  ],
  facilitator: 'wu',
  panel: [],
  recusedRatifiers: ['luo'],
  awaitedActs: [],
  department: 'clinical',
};
const reader = (person: string, facts: Partial<PartyViewer> = {}): PartyViewer => ({
  person,
  roles: ['employee'],
  hrDepartments: 'all',
  standsInFor: [],
  ...facts,
});
const [scoring] = moments.filter((moment) => moment.state === 'calibration.scoring');
const [discussion] = moments.filter((moment) => moment.state === 'calibration.discussion');
if (!scoring || !discussion) throw new Error('the moments lack scoring or discussion');

describe('who is what of a case', () => {
  test('one person can hold several relations', () => {
    expect(relationsTo(parties, reader('zhou')).own).toEqual(['manager', 'nominator', 'employee']);
  });
  test('HR of another department is not HR of this case', () => {
    const elsewhere = reader('wen', { roles: ['hr'], hrDepartments: ['imaging'] });
    expect(relationsTo(parties, elsewhere).own).toEqual(['employee']);
    expect(relationsTo(parties, { ...elsewhere, hrDepartments: ['clinical'] }).own).toContain('hr');
  });
  test('a ratifier who stepped aside is none', () => {
    expect(relationsTo(parties, reader('luo', { roles: ['ratifier'] })).own).toEqual(['employee']);
  });
  test('a second person has one of the roles and did not begin it', () => {
    const begun = { ...parties, awaitedActs: [{ begunBy: 'wen', roles: ['hr', 'ratifier'] as const }] };
    const isSecond = (person: string, facts: Partial<PartyViewer>) =>
      relationsTo(begun, reader(person, facts)).own.includes('second-person');
    expect(isSecond('qin', { roles: ['ratifier'] })).toBe(true);
    expect(isSecond('qin', { roles: ['hr'], hrDepartments: ['clinical'] })).toBe(true);
    expect(isSecond('qin', { roles: ['hr'], hrDepartments: ['imaging'] })).toBe(false);
    expect(isSecond('qin', { roles: ['auditor'] })).toBe(false);
    expect(isSecond('qin', {})).toBe(false);
    expect(isSecond('wen', { roles: ['hr', 'ratifier'] })).toBe(false);
    expect(isSecond('luo', { roles: ['ratifier'] })).toBe(false);
    expect(relationsTo(parties, reader('qin', { roles: ['ratifier'] })).own).not.toContain('second-person');
  });
  test('an account without a person has roles alone', () => {
    const auditor = { ...reader(''), person: null, roles: ['auditor'] as const };
    expect(relationsTo(parties, auditor).own).toEqual(['employee', 'auditor']);
  });
  test('a delegate stands in as manager, never in a seat', () => {
    expect(relationsTo(parties, reader('yu', { standsInFor: ['zhou', 'gao'] })).delegated).toEqual([
      'manager',
      'nominator',
    ]);
  });
});

describe('relation goes before role', () => {
  test('a candidate who is HR and auditor reads as a candidate', () => {
    const candidate = relationsTo(parties, reader('lin', { roles: ['hr', 'auditor'] }));
    expect(access('scores', candidate, discussion)).toBe('none');
    expect(access('case-state', candidate, discussion)).toBe('aggregate');
  });
  test('a manager with a recused seat still reads as manager, and nothing by the seat', () => {
    const above = relationsTo(parties, reader('song', { roles: ['auditor'] }));
    expect(access('eligibility', above, discussion)).toBe('read');
    expect(access('scores', above, discussion)).toBe('none');
  });
  test('a delegate with a relation of their own has only that', () => {
    const peer = relationsTo(parties, reader('he', { standsInFor: ['zhou'] }));
    expect(access('eligibility', peer, scoring)).toBe('none');
    const other = relationsTo(parties, reader('yu', { standsInFor: ['zhou'] }));
    expect(access('eligibility', other, scoring)).toBe('read');
  });
  test('whatever roles somebody has, a personal relation gives the same', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...personalRelations),
        fc.subarray<Relation>([...accessRoles, 'seat', 'facilitator', 'panel']),
        fc.constantFrom(...visibleObjects),
        fc.constantFrom(...moments),
        (relation, more, object, moment) => {
          const alone = access(object, { own: [relation], delegated: [] }, moment);
          expect(access(object, { own: [relation, ...more], delegated: ['manager'] }, moment)).toBe(alone);
        },
      ),
    );
  });
});

describe('a recused seat', () => {
  test('leaves nothing of the case, whatever other roles its holder has', () => {
    fc.assert(
      fc.property(
        fc.subarray<Relation>([...accessRoles, 'facilitator', 'panel']),
        fc.constantFrom(...visibleObjects.filter((object) => !objectsOfNoCase.has(object))),
        fc.constantFrom(...moments),
        fc.boolean(),
        (more, object, moment, own) => {
          const viewer = { own: ['recused-seat' as const, ...more], delegated: ['manager' as const] };
          expect(access(object, viewer, { ...moment, own })).toBe('none');
        },
      ),
    );
  });
  test('hides the case from its holder', () => {
    expect(access('case-state', relationsTo(parties, reader('tang', { roles: ['hr'] })), scoring)).toBe(
      'none',
    );
  });
});

describe('without a relation and without a role', () => {
  test('an employee and an administrator read the framework and nothing of any case', () => {
    const everyday = new Set(['framework', 'rules', 'calendar']);
    for (const object of visibleObjects) {
      for (const moment of moments) {
        const gives = everyday.has(object) ? 'read' : 'none';
        expect(access(object, rolesAlone(['employee', 'admin']), moment)).toBe(gives);
      }
    }
  });
});
