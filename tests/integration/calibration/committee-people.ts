import type { GrantedRole } from '../../../src/auth/granted-role.js';

interface Cast {
  readonly level: string | null;
  readonly manager: string | null;
  readonly roles?: readonly GrantedRole[];
}

/** A company with three candidates of one level, a committee of five with two alternates, and all the offices. */
export const cast = {
  boss: { level: 'P6', manager: null },
  manager: { level: 'P5', manager: 'boss' },
  otherManager: { level: 'P5', manager: 'boss' },
  candidate: { level: 'P2', manager: 'manager' },
  rival: { level: 'P2', manager: 'otherManager' },
  chair: { level: 'P6', manager: 'boss' },
  deputy: { level: 'P5', manager: 'boss' },
  third: { level: 'P4', manager: 'boss' },
  fourth: { level: 'P4', manager: 'boss' },
  fifth: { level: 'P4', manager: 'boss' },
  firstAlternate: { level: 'P4', manager: 'boss' },
  secondAlternate: { level: 'P4', manager: 'boss' },
  panelOne: { level: 'P5', manager: 'boss' },
  panelTwo: { level: 'P5', manager: 'boss' },
  panelThree: { level: 'P5', manager: 'boss' },
  spare: { level: 'P5', manager: 'boss' },
  hr: { level: null, manager: null, roles: ['hr'] },
  facilitator: { level: null, manager: null, roles: ['hr'] },
  auditor: { level: null, manager: null, roles: ['auditor'] },
  ratifier: { level: null, manager: null, roles: ['ratifier'] },
  otherRatifier: { level: null, manager: null, roles: ['ratifier'] },
  stranger: { level: 'P3', manager: 'boss' },
} as const satisfies Record<string, Cast>;

export type Name = keyof typeof cast;
export const names = Object.keys(cast) as Name[];

/** Somebody hired beside the cast, as `member-17`: no office. */
export type Hired = `${string}-${number}`;

export function rolesOf(name: Name | Hired): readonly GrantedRole[] {
  const member: Cast | undefined = (cast as Partial<Record<string, Cast>>)[name];
  return member?.roles ?? [];
}

/** Office and number of each member; ranks follow from the levels. */
export const committee = [
  ['chair', 'chair', 6],
  ['deputy', 'deputy', 5],
  ['third', 'member', 4],
  ['fourth', 'member', 4],
  ['fifth', 'member', 4],
  ['firstAlternate', 'alternate', 4],
  ['secondAlternate', 'alternate', 4],
] as const satisfies readonly (readonly [Name, string, number])[];

export const otherCommittee = [
  ['spare', 'chair', 5],
  ['stranger', 'deputy', 3],
  ['panelOne', 'member', 5],
  ['panelTwo', 'member', 5],
  ['panelThree', 'member', 5],
] as const satisfies readonly (readonly [Name, string, number])[];
