import type { Actor } from '../domain/workflow/actor.js';
import type { Viewer } from '../web/viewer.js';
import type { SessionRow } from './session.entity.js';

/** Who sends an event to a session. A session belongs to no candidate: there are roles and the facilitator, nothing else. */
export function sessionActor(viewer: Viewer, session: Pick<SessionRow, 'facilitatorId'> | null): Actor {
  const facilitates = session !== null && viewer.personId === session.facilitatorId;
  return {
    personId: viewer.personId,
    roles: viewer.roles.filter((role) => role !== 'employee'),
    relations: facilitates ? ['facilitator'] : [],
    seatId: null,
    onBehalfOf: null,
  };
}
