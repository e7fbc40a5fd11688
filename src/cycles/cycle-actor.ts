import type { Actor } from '../domain/workflow/actor.js';
import { actorOf } from '../people/acting.js';
import type { Viewer } from '../web/viewer.js';

/** Who acts on a cycle: nobody has a relation to one, roles alone count. */
export function cycleActor(viewer: Viewer): Actor {
  return {
    personId: actorOf(viewer),
    roles: viewer.roles.filter((role) => role !== 'employee'),
    relations: [],
    seatId: null,
    onBehalfOf: null,
  };
}
