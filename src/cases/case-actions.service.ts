import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { isHeld } from '../domain/calibration/open-seats.js';
import { allowedEvents, destinationsOf } from '../domain/workflow/allowed-events.js';
import type { CaseEventType } from '../domain/workflow/case-event.js';
import type { Viewer } from '../web/viewer.js';
import { CaseActionPages } from './case-action-pages.js';
import { CaseActors } from './case-actor.service.js';
import { CaseEventHandlers } from './case-event-handlers.js';
import { recordOf } from './case-record.js';
import { PersonNames } from './person-names.service.js';
import { plainForm, type PlainField, type PlainOption } from './plain-form.js';
import type { VisibleCase } from './visible-case.js';

/** Something the viewer may send now. */
export interface CaseAction {
  readonly type: CaseEventType;
  readonly kind: 'duty' | 'right';
  readonly href: string;
  readonly hasPage: boolean;
  readonly fields: readonly PlainField[];
}

/** The buttons of a viewer: exactly what the machine takes from them. */
@Injectable()
export class CaseActions {
  constructor(
    private readonly actors: CaseActors,
    private readonly handlers: CaseEventHandlers,
    private readonly pages: CaseActionPages,
    private readonly clock: Clock,
    private readonly names: PersonNames,
  ) {}

  /** Duties first. */
  async of(visible: VisibleCase, viewer: Viewer, now = this.clock.now()): Promise<CaseAction[]> {
    const { row, facts } = visible;
    const actors = await this.actors.actorsOf(viewer, visible.relations, facts);
    const found = new Map<CaseEventType, 'duty' | 'right'>();
    for (const actor of actors) {
      for (const { type, kind } of allowedEvents(recordOf(row), actor, facts, now)) {
        if (found.get(type) !== 'duty') found.set(type, kind);
      }
    }
    const seats = await this.seats(visible, viewer);
    const challenged = new Set(
      facts.challenges.filter(({ decided }) => !decided).map(({ seatId }) => seatId),
    );
    const people = await this.peopleFor([...found.keys()], visible, viewer);
    const target = { caseId: row.id, sessionId: row.sessionId };
    return [...found]
      .map(([type, kind]) => ({
        type,
        kind,
        href: this.pages.href(type, target),
        hasPage: this.pages.has(type),
        fields: plainForm(this.handlers.fieldsOf(type), {
          seats: type === 'DECIDE_CHALLENGE' ? seats.filter(({ value }) => challenged.has(value)) : seats,
          people: people.get(type) ?? [],
          destinations: actors.flatMap((actor) => destinationsOf(recordOf(row), type, actor, facts, now)),
        }),
      }))
      .sort((one, other) => (one.kind === other.kind ? 0 : one.kind === 'duty' ? -1 : 1));
  }

  /** Whom HR may name, by name. A manager names peers by email or number: the list of all people is not theirs to read. */
  private async peopleFor(
    types: readonly CaseEventType[],
    { facts: { people, seats, ratifierIds } }: VisibleCase,
    viewer: Viewer,
  ): Promise<ReadonlyMap<CaseEventType, readonly PlainOption[]>> {
    const choices = new Map<CaseEventType, readonly PlainOption[]>();
    const seated = seats.filter(isHeld);
    const named: Partial<Record<CaseEventType, readonly string[]>> = {
      NAME_RATIFIER: ratifierIds,
      LEAVE: [people.candidateId, ...seated.map(({ personId }) => personId)],
    };
    for (const type of types) {
      const ids = named[type];
      if (ids) choices.set(type, await this.byName(ids, viewer));
      if (type === 'TRANSFER_MANAGER') choices.set(type, await this.names.present(viewer));
    }
    return choices;
  }

  private async byName(ids: readonly string[], viewer: Viewer): Promise<PlainOption[]> {
    const nameOf = await this.names.of(ids, viewer);
    return ids.map((id) => ({ value: id, label: nameOf(id) }));
  }

  /** The seats by name, for those who read the roster. It says nothing of who stepped aside. */
  private async seats(visible: VisibleCase, viewer: Viewer): Promise<PlainOption[]> {
    if (!visible.reads('roster')) return [];
    const { seats } = visible.facts;
    const nameOf = await this.names.of(
      seats.map(({ personId }) => personId),
      viewer,
    );
    return seats.map(({ seatId, personId }) => ({ value: seatId, label: nameOf(personId) }));
  }
}
