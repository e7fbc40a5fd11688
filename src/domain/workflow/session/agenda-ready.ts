import { compositionProblem } from '../../calibration/composition.js';
import type { Refusal } from '../../refusal.js';
import type { AgendaCase } from '../session-facts.js';
import type { SessionPolicy } from './policy.js';

/**
 * Every case of the agenda is scheduled, has no open challenge, and seats that may hear it. A case on hold keeps the others
 * waiting for nothing: it follows once it is resumed.
 */
export const agendaReady: SessionPolicy = ({ event: { facts } }) => {
  const heard = facts.agenda.filter(({ state }) => state !== 'onHold');
  if (heard.length === 0) return { code: 'agenda-empty' };
  return heard.map(problemOf).find((problem) => problem !== null) ?? null;
};

function problemOf(one: AgendaCase): Refusal | null {
  const parameters = { caseId: one.caseId };
  if (one.state !== 'calibration.scheduled') return { code: 'agenda-case-not-scheduled', parameters };
  if (one.openChallenges > 0) return { code: 'agenda-challenge-open', parameters };
  const problem = compositionProblem(one.seats, one.targetRank, one.highestFreeRank);
  return problem && { ...problem, parameters: { ...problem.parameters, ...parameters } };
}
