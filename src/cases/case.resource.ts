import { z } from 'zod';
import { caseEventTypes } from '../domain/workflow/case-event-types.js';
import type { CaseEventType } from '../domain/workflow/case-event.js';
import { caseStates, outcomes } from '../domain/workflow/case-state.js';
import { actsOfTwo, type ActOfTwo } from '../domain/workflow/second-person.js';

const eventType = z.enum(caseEventTypes as [CaseEventType, ...CaseEventType[]]);
const shownState = z.enum([...caseStates, 'withCommittee']).meta({
  description:
    '`withCommittee` stands for every state from sealing to release, for all outside the committee',
});
const three = z.enum(['met', 'not-met', 'unknown']);

/** A case in a list. */
export const caseLineSchema = z
  .object({
    id: z.string(),
    number: z
      .number()
      .int()
      .meta({ description: 'Counts from 1 within the cycle', examples: [12] }),
    cycleId: z.string(),
    candidateId: z.string(),
    candidate: z.string().meta({ examples: ['李沐阳'] }),
    fromLevel: z.string().meta({ examples: ['P2'] }),
    targetLevel: z.string().meta({ examples: ['P3'] }),
    state: shownState,
    until: z.iso.date().nullable().meta({ description: 'For `withCommittee`: the day of release' }),
    dueAt: z.iso.datetime().nullable().meta({ description: 'When the clock acts if nobody does' }),
    final: z.boolean(),
  })
  .meta({ id: 'CaseLine' });
export type CaseLineResource = z.infer<typeof caseLineSchema>;

const thesis = z.object({
  changed: z.string().meta({ examples: ['Leads two product lines alone.'] }),
  proof: z.string().meta({ examples: ['Follow-up rate from 41 % to 78 % in three hospitals.'] }),
  risk: z.string().meta({ examples: ['Little experience across departments.'] }),
  version: z.number().int(),
});

/** A case as its reader may read it: what they may not know is null. */
export const caseSchema = caseLineSchema
  .extend({
    version: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'Send it with an event to be told when somebody was quicker' }),
    outcome: z.enum(outcomes).nullable(),
    sessionId: z.string().nullable(),
    waitingFor: z.array(z.string()).meta({ description: 'Names', examples: [['李沐阳']] }),
    waitingForRole: z
      .string()
      .nullable()
      .meta({ examples: [null] }),
    workingDaysLeft: z.number().int().nullable(),
    parties: z
      .object({
        department: z.string().meta({ examples: ['门诊产品部'] }),
        nominatorId: z.string(),
        managerId: z.string(),
        sponsorId: z.string().nullable(),
      })
      .nullable(),
    thesis: thesis.nullable(),
    eligibility: z
      .object({ outcome: three, rules: z.array(z.object({ outcome: three, sentence: z.string() })) })
      .nullable(),
    toConfirm: z
      .array(
        z.object({
          type: z.enum(actsOfTwo as [ActOfTwo, ...ActOfTwo[]]),
          begunById: z.string(),
          begunBy: z.string().meta({ examples: ['林晓雯'] }),
          begunAt: z.iso.datetime(),
          reason: z.string(),
        }),
      )
      .meta({ description: 'What somebody else began and the caller may confirm by sending the same event' }),
    allowedEvents: z
      .array(
        z.object({
          type: eventType,
          kind: z.enum(['duty', 'right']),
          fields: z.array(z.string()).meta({ examples: [['reason']] }),
        }),
      )
      .meta({ description: 'Exactly what the case takes from the caller now' }),
  })
  .meta({ id: 'Case' });
export type CaseResource = z.infer<typeof caseSchema>;

export const sentEventSchema = z
  .object({
    type: eventType,
    case: caseSchema.nullable().meta({ description: 'Null where its sender may no longer read it' }),
  })
  .meta({ id: 'SentEvent' });

export const historyLineSchema = z
  .object({
    sequence: z.number().int(),
    type: z.string().meta({ examples: ['SUBMIT'] }),
    actorId: z.string().nullable().meta({ description: 'Null for the clock' }),
    actor: z.string(),
    onBehalfOf: z
      .string()
      .nullable()
      .meta({ examples: [null] }),
    time: z.iso.datetime(),
    words: z.string().meta({ description: 'The reason, for who may read it' }),
  })
  .meta({ id: 'HistoryLine' });
export type HistoryLineResource = z.infer<typeof historyLineSchema>;

export const readingSchema = z
  .object({
    object: z.string().meta({ examples: ['packet'] }),
    reader: z.string().nullable().meta({ description: 'Null for the committee' }),
    time: z.iso.datetime(),
  })
  .meta({ id: 'Reading', description: 'The latest reading of an object by a reader' });
