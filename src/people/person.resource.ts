import { z } from 'zod';
import type { DelegationRow } from './delegation.entity.js';
import type { LevelHistoryRow } from './level-history.entity.js';
import type { PerformanceRatingRow } from './performance-rating.entity.js';
import type { PersonRow } from './person.entity.js';

export const personLineSchema = z
  .object({
    id: z.string(),
    employeeNumber: z.string().meta({ examples: ['E1042'] }),
    name: z.string().meta({ examples: ['李沐阳'] }),
    latinName: z
      .string()
      .nullable()
      .meta({ examples: ['Li Muyang'] }),
    email: z.string().meta({ examples: ['li.muyang@example.cn'] }),
    department: z.string().meta({ examples: ['门诊产品部'] }),
    level: z
      .string()
      .nullable()
      .meta({ examples: ['P2'] }),
    levelSince: z.iso.date().nullable(),
    managerId: z.string().nullable(),
    status: z.enum(['active', 'on-leave', 'left']),
  })
  .meta({ id: 'PersonLine' });
export type PersonLineResource = z.infer<typeof personLineSchema>;

export const personSchema = personLineSchema
  .extend({
    givenRank: z.number().int().nullable(),
    managerSince: z.iso.date().nullable(),
    reportIds: z.array(z.string()),
    levels: z
      .array(z.object({ level: z.string().nullable(), since: z.iso.date(), source: z.string() }))
      .meta({ description: 'Latest first' }),
    ratings: z.array(z.object({ ratedOn: z.iso.date(), rating: z.string().meta({ examples: ['A'] }) })),
    version: z.number().int(),
  })
  .meta({ id: 'Person' });
export type PersonResource = z.infer<typeof personSchema>;

export const delegationSchema = z
  .object({
    id: z.string(),
    personId: z.string().meta({ description: 'Who is on leave' }),
    delegateId: z.string().meta({ description: 'Who stands in' }),
    fromDay: z.iso.date(),
    untilDay: z.iso.date(),
    revokedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Delegation' });
export type DelegationResource = z.infer<typeof delegationSchema>;

export function personLine(row: PersonRow): PersonLineResource {
  const { id, employeeNumber, name, latinName, email, department, level, levelSince, managerId, status } =
    row;
  return { id, employeeNumber, name, latinName, email, department, level, levelSince, managerId, status };
}

interface PersonRecords {
  readonly reports: readonly PersonRow[];
  readonly levels: readonly LevelHistoryRow[];
  readonly ratings: readonly PerformanceRatingRow[];
}

export function personResource(row: PersonRow, { reports, levels, ratings }: PersonRecords): PersonResource {
  return {
    ...personLine(row),
    givenRank: row.givenRank,
    managerSince: row.managerSince,
    reportIds: reports.map(({ id }) => id),
    levels: levels.map(({ level, since, source }) => ({ level, since, source })),
    ratings: ratings.map(({ ratedOn, rating }) => ({ ratedOn, rating })),
    version: row.version,
  };
}

export function delegationResource(row: DelegationRow): DelegationResource {
  const { id, personId, delegateId, fromDay, untilDay, revokedAt } = row;
  return { id, personId, delegateId, fromDay, untilDay, revokedAt };
}
