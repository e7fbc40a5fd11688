import type { CaseState } from '../case-state.js';
import type { SessionPolicy } from './policy.js';

const atWork: readonly CaseState[] = ['calibration.scoring', 'calibration.discussion', 'calibration.ballot'];

/** A case that is being scored, discussed or voted on is rescheduled before its session closes. */
export const noCaseAtWork: SessionPolicy = ({ event: { facts } }) => {
  const open = facts.agenda.filter(({ state }) => atWork.includes(state)).length;
  return open === 0 ? null : { code: 'session-cases-at-work', parameters: { open } };
};
