import { describe, expect, it } from '@jest/globals';
import { grantsAlone, mayGrant, refusalOfGrant, refusalOfRevoke } from '../../../src/auth/role-policy.js';

describe('granting a role', () => {
  const grant = { role: 'hr', receiver: 'carol', askedBy: 'alice', decidedBy: 'bob' } as const;

  it('takes two people, neither of whom receives it', () => {
    expect(refusalOfGrant(grant)).toBeNull();
    expect(refusalOfGrant({ ...grant, decidedBy: 'alice' })).toEqual({ code: 'role-needs-second-person' });
    expect(refusalOfGrant({ ...grant, decidedBy: 'carol' })).toEqual({ code: 'role-not-for-oneself' });
    expect(refusalOfGrant({ ...grant, askedBy: 'carol' })).toEqual({ code: 'role-not-for-oneself' });
  });

  it('is done by one person only while fewer than two hold admin or hr', () => {
    expect(grantsAlone(['alice', 'alice'])).toBe(true);
    expect(grantsAlone(['alice', 'bob'])).toBe(false);
  });

  it('is for administrators and HR of the whole company', () => {
    expect(mayGrant({ roles: ['employee', 'admin'], hrDepartments: [] })).toBe(true);
    expect(mayGrant({ roles: ['employee', 'hr'], hrDepartments: 'all' })).toBe(true);
    expect(mayGrant({ roles: ['employee', 'hr'], hrDepartments: ['Product'] })).toBe(false);
    expect(mayGrant({ roles: ['employee', 'auditor'], hrDepartments: [] })).toBe(false);
  });
});

describe('revoking a role', () => {
  it('never leaves an installation without an administrator', () => {
    expect(refusalOfRevoke('admin', 'alice', ['alice'])).toEqual({ code: 'role-last-admin' });
    expect(refusalOfRevoke('admin', 'alice', ['alice', 'bob'])).toBeNull();
    expect(refusalOfRevoke('hr', 'alice', ['alice'])).toBeNull();
  });
});
