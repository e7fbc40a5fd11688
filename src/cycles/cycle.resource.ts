import { z } from 'zod';
import { cycleStates } from '../domain/workflow/cycle-state.js';
import type { AmendmentRow } from './amendment.entity.js';
import type { Committee } from './committee.repository.js';
import type { CycleRow } from './cycle.entity.js';
import { calendarBody, policiesBody } from './cycle-body.input.js';
import type { InChargeRow } from './in-charge.entity.js';

export const cycleLineSchema = z
  .object({
    id: z.string(),
    name: z.string().meta({ examples: ['2026 H1'] }),
    state: z.enum(cycleStates),
    departments: z.array(z.string()).nullable().meta({ description: 'Null for the whole company' }),
    nominationsOpenOn: z.iso.date(),
    releaseOn: z.iso.date(),
    effectiveOn: z.iso.date(),
    endsOn: z.iso.date(),
  })
  .meta({ id: 'CycleLine' });
export type CycleLineResource = z.infer<typeof cycleLineSchema>;

export const cycleSchema = cycleLineSchema
  .extend({
    frameworkVersion: z.string().meta({ examples: ['9f86d081884c7d65'] }),
    calendar: z.object(calendarBody),
    policies: z.object(policiesBody),
    openedAt: z.iso.datetime().nullable(),
    endedAt: z.iso.datetime().nullable(),
    inCharge: z.array(z.object({ level: z.string().meta({ examples: ['P3'] }), personId: z.string() })),
    appealPersonIds: z.array(z.string()),
    amendments: z.array(
      z.object({
        number: z.number().int(),
        reason: z.string(),
        actorId: z.string(),
        madeAt: z.iso.datetime(),
      }),
    ),
    version: z.number().int(),
  })
  .meta({ id: 'Cycle' });
export type CycleResource = z.infer<typeof cycleSchema>;

export const memberSchema = z
  .object({
    personId: z.string(),
    department: z.string(),
    level: z.string().meta({ examples: ['P2'] }),
    levelSince: z.iso.date(),
    managerId: z.string().nullable(),
  })
  .meta({ id: 'CycleMember' });

export const committeeSchema = z
  .object({
    id: z.string(),
    name: z.string().meta({ examples: ['Product committee'] }),
    facilitatorId: z.string(),
    levels: z.array(z.string()).meta({ description: 'Target levels; empty for all', examples: [['P3']] }),
    members: z.array(
      z.object({
        personId: z.string(),
        office: z.enum(['chair', 'deputy', 'member', 'alternate']),
        number: z.number().int(),
        rank: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'Committee' });
export type CommitteeResource = z.infer<typeof committeeSchema>;

export function cycleLine(row: CycleRow): CycleLineResource {
  const { id, name, state, departments, nominationsOpenOn, releaseOn, effectiveOn, endsOn } = row;
  return { id, name, state, departments, nominationsOpenOn, releaseOn, effectiveOn, endsOn };
}

interface CycleParts {
  readonly inCharge: readonly InChargeRow[];
  readonly appealPeople: readonly string[];
  readonly amendments: readonly AmendmentRow[];
}

export function cycleResource(row: CycleRow, parts: CycleParts): CycleResource {
  const { calendar, policies } = row;
  return {
    ...cycleLine(row),
    frameworkVersion: row.frameworkVersion,
    calendar: {
      ...calendar,
      workingWeekdays: [...calendar.workingWeekdays],
      holidays: [...calendar.holidays],
      extraWorkingDays: [...calendar.extraWorkingDays],
    },
    policies: { ...policies, quotas: { ...policies.quotas } },
    openedAt: row.openedAt,
    endedAt: row.endedAt,
    inCharge: parts.inCharge.map(({ level, personId }) => ({ level, personId })),
    appealPersonIds: [...parts.appealPeople],
    amendments: parts.amendments.map(({ number, reason, actor, madeAt }) => ({
      number,
      reason,
      actorId: actor,
      madeAt,
    })),
    version: row.version,
  };
}

export function committeeResource({
  id,
  name,
  facilitatorId,
  levels,
  members,
}: Committee): CommitteeResource {
  return {
    id,
    name,
    facilitatorId,
    levels: [...levels],
    members: members.map(({ personId, office, number, rank }) => ({ personId, office, number, rank })),
  };
}
