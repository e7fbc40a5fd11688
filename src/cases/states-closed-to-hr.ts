import { phase } from '../domain/visibility/phase.js';
import { rolesAlone } from '../domain/visibility/relations-to.js';
import { access } from '../domain/visibility/viewer-access.js';
import { caseStates, type CaseState } from '../domain/workflow/case-state.js';

/** The states in which the role of HR alone does not show a case that was handed in: asked of the table once, by state. */
export const statesClosedToHr: readonly CaseState[] = caseStates.filter(
  (state) => access('case-state', rolesAlone(['hr']), phase({ state, thesisSubmitted: true })) === 'none',
);
