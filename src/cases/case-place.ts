import type { Relation } from '../domain/visibility/relation.js';
import type { Place } from '../web/place.js';
import type { VisibleCase } from './visible-case.js';

export const ownPlace: Place = { href: '/cases', title: 'cases.list.title', within: '/cases' };
export const teamPlace: Place = { href: '/team', title: 'cases.team.title', within: '/team' };
const inbox: Place = { href: '/inbox', title: 'inbox.title', within: '/inbox' };

/** Where the pages of a case stand for their reader: by what they are to it, the closest first. */
export function casePlace({ row, relations }: Pick<VisibleCase, 'row' | 'relations'>): Place {
  const isOne = (...names: readonly Relation[]) => names.some((name) => relations.own.includes(name));
  if (isOne('candidate')) return ownPlace;
  if (isOne('manager', 'line-above')) return teamPlace;
  if (isOne('nominator', 'sponsor')) return { href: '/cases', title: 'cases.list.others', within: null };
  if (isOne('peer', 'corroborator', 'recused-seat')) return inbox;
  if (isOne('seat', 'facilitator')) return sessionPlace(row.sessionId);
  if (isOne('hr', 'auditor')) {
    return { href: `/cycles/${row.cycleId}`, title: 'web.navigation.cycles', within: '/cycles' };
  }
  return inbox;
}

function sessionPlace(sessionId: string | null): Place {
  const href = sessionId === null ? '/sessions' : `/sessions/${sessionId}`;
  return { href, title: 'web.navigation.sessions', within: '/sessions' };
}
