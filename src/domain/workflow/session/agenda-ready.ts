import { compositionProblem } from '../../calibration/composition.js';
import type { Refusal } from '../../refusal.js';
import type { AgendaCase } from '../session-facts.js';
import type { SessionPolicy } from './policy.js';

/** Every case of the agenda is scheduled, has no open challenge, and seats that may hear it. */
export const agendaReady: SessionPolicy = ({ event: { facts } }) => {
  if (facts.agenda.length === 0) return { code: 'agenda-empty' };
  return facts.agenda.map(problemOf).find((problem) => problem !== null) ?? null;
};

function problemOf(one: AgendaCase): Refusal | null {
  const parameters = { caseId: one.caseId };
  if (one.state !== 'calibration.scheduled') return { code: 'agenda-case-not-scheduled', parameters };
  if (one.openChallenges > 0) return { code: 'agenda-challenge-open', parameters };
  const problem = compositionProblem(one.seats, one.targetRank, one.highestFreeRank);
  return problem && { ...problem, parameters: { ...problem.parameters, ...parameters } };
}
