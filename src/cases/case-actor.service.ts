import { Injectable } from '@nestjs/common';
import { delegableRelations, type ViewerRelations } from '../domain/visibility/relation.js';
import { clockActor, type AccessRole, type Actor } from '../domain/workflow/actor.js';
import type { CaseEvent } from '../domain/workflow/case-event.js';
import type { CaseFacts } from '../domain/workflow/case-facts.js';
import { actorFor } from '../domain/workflow/relations-of.js';
import type { Viewer } from '../web/viewer.js';
import { CaseFactsLoader } from './case-facts.service.js';
import type { CaseSender } from './case-sending.js';
import type { CaseRow } from './case.entity.js';
import { ViewerParts } from './viewer-parts.service.js';

/** A sender before a case: in which capacities they can send, in the order in which these are tried. */
export interface Meeting {
  readonly actors: readonly [Actor, ...Actor[]];
  readonly facts: CaseFacts;
}

/** Brings sender and case together: loads the facts, and who the sender is among them. */
@Injectable()
export class CaseActors {
  constructor(
    private readonly facts: CaseFactsLoader,
    private readonly parts: ViewerParts,
  ) {}

  async meet(row: CaseRow, event: CaseEvent | null, sender: CaseSender): Promise<Meeting> {
    const facts = await this.facts.load(row, event);
    if (sender === 'clock') return { actors: [clockActor], facts };
    const relations = await this.parts.relations(sender, row, facts);
    return { actors: await this.actorsOf(sender, relations, facts), facts };
  }

  /** The viewer as themselves, and after that in the place of each person on leave whom they stand in for. */
  async actorsOf(viewer: Viewer, relations: ViewerRelations, facts: CaseFacts): Promise<[Actor, ...Actor[]]> {
    const { personId } = viewer;
    const roles = rolesIn(relations);
    if (personId === null) return [{ personId, roles, relations: [], seatId: null, onBehalfOf: null }];
    const self = actorFor({ personId, roles }, facts);
    const absent = relations.delegated.length > 0 ? await this.parts.standsInFor(viewer) : [];
    const instead = absent
      .map((onBehalfOf) => actorFor({ personId, roles: [], onBehalfOf }, facts))
      .filter((actor) => actor.onBehalfOf !== null)
      .map((actor) => ({ ...actor, relations: actor.relations.filter(isDelegable) }))
      .filter((actor) => actor.relations.length > 0);
    return [self, ...instead];
  }
}

const grantable: readonly AccessRole[] = ['hr', 'ratifier', 'auditor', 'admin'];

/** Roles as they reach this case: `hr` of other departments is not among the relations. */
function rolesIn({ own }: ViewerRelations): AccessRole[] {
  return own.includes('recused-seat') ? [] : grantable.filter((role) => own.includes(role));
}

/** The candidate's own word, a peer's or a corroborator's can't be given by anybody else. */
function isDelegable(relation: string): boolean {
  return delegableRelations.some((name) => name === (relation === 'lineAbove' ? 'line-above' : relation));
}
