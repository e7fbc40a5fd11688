import { Injectable } from '@nestjs/common';
import { CycleSettings } from '../cases/cycle-settings.service.js';
import {
  capacityOf,
  slotOf,
  timeOfDay,
  usualTimetable,
  type CaseSlot,
  type Minutes,
  type Timetable,
} from '../domain/calibration/timetable.js';
import { AgendaRepository } from './agenda.repository.js';
import { keepsTime, type AgendaItemRow } from './agenda-item.entity.js';
import type { SessionRow } from './session.entity.js';

/** From and until as people read them, `HH:MM`. */
export interface ClockTimes {
  readonly from: string;
  readonly until: string;
}

/** When a case is heard, and when its candidate presents, if at all. */
export interface AgendaTime extends ClockTimes {
  readonly oral: ClockTimes | null;
}

/** When a session sits, and when each of its cases is heard. */
@Injectable()
export class AgendaTimes {
  constructor(
    private readonly agenda: AgendaRepository,
    private readonly cycles: CycleSettings,
  ) {}

  /** As somebody set it; null where nobody has. */
  timetable({ snapshot }: SessionRow): Timetable | null {
    return snapshot.context.timetable ?? null;
  }

  /** How many cases the session has time for: by the usual time where none is set. */
  capacity(session: SessionRow): number {
    return capacityOf(this.timetable(session) ?? usualTimetable);
  }

  /** Whether candidates of the session's cycle present in person. */
  async hasOral({ cycleId }: SessionRow): Promise<boolean> {
    return (await this.cycles.of(cycleId)).policies.oralPresentation;
  }

  /** The slots of what is on the agenda, in minutes after midnight, by case; empty where no time is set. */
  async slots(session: SessionRow): Promise<ReadonlyMap<string, CaseSlot>> {
    const slots = await this.keptSlots(session);
    return new Map(
      slots.filter(([{ leftAt }]) => leftAt === null).map(([{ caseId }, slot]) => [caseId, slot]),
    );
  }

  /** The slot of one line, also of one that was rescheduled: it keeps its time. */
  async slotOfLine(session: SessionRow, line: AgendaItemRow): Promise<CaseSlot | null> {
    const slots = await this.keptSlots(session);
    return slots.find(([{ id }]) => id === line.id)?.[1] ?? null;
  }

  private async keptSlots(session: SessionRow): Promise<(readonly [AgendaItemRow, CaseSlot])[]> {
    const timetable = this.timetable(session);
    if (!timetable) return [];
    const hasOral = await this.hasOral(session);
    const items = await this.agenda.allItems(session.id);
    return items.filter(keepsTime).map((item, index) => [item, slotOf(timetable, index, hasOral)] as const);
  }

  /** How many cases are on an agenda that has no time for them all; 0 where it has. */
  async overfull(session: SessionRow): Promise<number> {
    const count = (await this.slots(session)).size;
    return count > this.capacity(session) ? count : 0;
  }

  async times(session: SessionRow): Promise<ReadonlyMap<string, AgendaTime>> {
    const slots = [...(await this.slots(session))];
    return new Map(slots.map(([caseId, slot]) => [caseId, agendaTime(slot)]));
  }
}

function agendaTime(slot: CaseSlot): AgendaTime {
  return { ...clockTimes(slot), oral: slot.oral && clockTimes(slot.oral) };
}

function clockTimes({ from, until }: Minutes): ClockTimes {
  return { from: timeOfDay(from), until: timeOfDay(until) };
}
