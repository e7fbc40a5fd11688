import { Injectable } from '@nestjs/common';
import type { ZodObject } from 'zod';
import { Clock } from '../config/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { type Refusal, Refused } from '../domain/refusal.js';
import { isAllowed } from '../domain/workflow/allowed-events.js';
import type { CaseEventType } from '../domain/workflow/case-event.js';
import { inputRefusal } from '../web/input-problems.js';
import type { Viewer } from '../web/viewer.js';
import { CaseActors } from './case-actor.service.js';
import { recordOf } from './case-record.js';
import { conflict } from './case-store.service.js';
import { CaseTransitions } from './case-transition.service.js';
import type { CaseRow } from './case.entity.js';
import { CaseRepository } from './case.repository.js';
import { NamedPeople } from './named-people.service.js';
import { plainEvent, plainFields } from './plain-events.js';
import { shownState } from './shown-state.js';
import type { VisibleCase } from './visible-case.js';

/** How one type of event is sent by a person: its fields, and what writing it takes. */
export interface CaseEventHandler<Input = never> {
  readonly type: CaseEventType;
  /** Describes the fields, and with `.meta({ widget })` the inputs of the plain form; labels are `cases.fields.<name>`. */
  readonly fields: ZodObject;
  /** Within one unit. Sends the event through {@link CaseTransitions}, with the rows it writes as `before` or `after`. */
  handle(viewer: Viewer, row: CaseRow, input: Input): Promise<CaseRow>;
}

/**
 * Sends any event of the case machine for a person: pages, the plain form, the demo and the API use it alike. An event that
 * writes rows of its own has a handler of its feature; all others go to the machine with their fields.
 */
@Injectable()
export class CaseEventHandlers {
  private readonly handlers = new Map<CaseEventType, CaseEventHandler>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly transitions: CaseTransitions,
    private readonly cases: CaseRepository,
    private readonly people: NamedPeople,
    private readonly actors: CaseActors,
    private readonly clock: Clock,
  ) {}

  register<Input>(handler: CaseEventHandler<Input>): void {
    if (this.handlers.has(handler.type)) throw new Error(`Two handlers for the event ${handler.type}.`);
    this.handlers.set(handler.type, handler);
  }

  /** The fields that the event takes. */
  fieldsOf(type: CaseEventType): ZodObject {
    return this.handlers.get(type)?.fields ?? plainFields[type];
  }

  /**
   * Checks the input by the event's fields and sends it.
   * @param input the fields by name; `version`, if given, is the row's version as the sender saw it
   * @throws Refused `not-found` for a case that the viewer may not see, `input-invalid` with the fields at fault, `conflict`, or
   *   what the machine says; to who is not told what happens inside the committee one and the same until the release
   */
  send(viewer: Viewer, caseId: string, type: CaseEventType, input: unknown = {}): Promise<CaseRow> {
    return this.unitOfWork.run(async () => {
      const visible = await this.cases.findToAct(viewer, caseId, type);
      const { row } = visible;
      const isHidden = shownState(visible, this.clock.now()).state === 'withCommittee';
      if (isHidden && !(await this.isOffered(visible, viewer, type))) throw new Refused(notOffered(type));
      const parsed = this.fieldsOf(type).safeParse(input);
      if (!parsed.success) throw new Refused(inputRefusal(parsed.error));
      const version = versionIn(input);
      // Whoever is not told what happens inside has seen no version of it either.
      if (!isHidden && version !== undefined && version !== row.version) throw conflict();
      const handler = this.handlers.get(type);
      const data = await this.people.resolve(this.fieldsOf(type), parsed.data);
      if (handler) return handler.handle(viewer, row, data as never);
      return this.transitions.send({ caseId, event: plainEvent(type, data), sender: viewer });
    });
  }

  private async isOffered(visible: VisibleCase, viewer: Viewer, type: CaseEventType): Promise<boolean> {
    const { row, relations, facts } = visible;
    const actors = await this.actors.actorsOf(viewer, relations, facts);
    return actors.some((actor) => isAllowed(recordOf(row), type, actor, facts, this.clock.now()));
  }
}

/** The same whatever happens inside the committee: other reasons would tell how far it is. */
function notOffered(type: CaseEventType): Refusal {
  if (type === 'ADD_ADDENDUM') return { code: 'addenda-closed' };
  return { code: 'not-in-this-state', parameters: { event: type, state: 'withCommittee' } };
}

function versionIn(input: unknown): number | undefined {
  const version =
    typeof input === 'object' && input !== null && 'version' in input ? Number(input.version) : NaN;
  return Number.isInteger(version) ? version : undefined;
}
