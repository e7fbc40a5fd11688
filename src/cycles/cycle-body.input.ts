import { z } from 'zod';
import {
  amendmentInput,
  calendarInput,
  policiesInput,
  type AmendmentInput,
  type DraftChange,
} from './cycle.input.js';

const day = z.iso.date();
const days = z.array(day);

export const calendarBody = {
  timeZone: z.string().meta({ examples: ['Asia/Shanghai'] }),
  workingWeekdays: z
    .array(z.number().int().min(1).max(7))
    .meta({ description: '1 Monday … 7 Sunday', examples: [[1, 2, 3, 4, 5]] }),
  holidays: days,
  extraWorkingDays: days,
  nominationsOpenOn: day,
  nominationsEndOn: day,
  reviewsEndOn: day,
  calibrationEndOn: day,
  releaseOn: day,
  effectiveOn: day,
  endsOn: day,
};

export const policiesBody = {
  selfNomination: z.boolean(),
  consent: z.boolean(),
  exceptions: z.boolean(),
  peers: z
    .object({
      fewest: z
        .number()
        .int()
        .meta({ examples: [3] }),
      most: z
        .number()
        .int()
        .meta({ examples: [5] }),
    })
    .nullable()
    .meta({ description: 'Null: no peers are asked' }),
  screening: z.boolean(),
  oralPresentation: z.boolean(),
  ratification: z.boolean(),
  publicNotice: z.boolean(),
  managerDayBefore: z.boolean(),
  appeals: z
    .object({
      windowDays: z
        .number()
        .int()
        .meta({ examples: [10] }),
    })
    .nullable()
    .meta({ description: 'Null: no appeals' }),
  quotas: z.record(z.string(), z.number().int()).meta({ examples: [{ P3: 10 }] }),
  thresholds: z.object({
    strictFromRank: z
      .number()
      .int()
      .meta({ examples: [5] }),
    strict: z.object({
      numerator: z
        .number()
        .int()
        .meta({ examples: [2] }),
      denominator: z
        .number()
        .int()
        .meta({ examples: [3] }),
    }),
  }),
};

type PoliciesBody = z.infer<z.ZodObject<typeof policiesBody>>;

/** A draft as JSON has it, checked by what checks the form. */
export const draftBody = z
  .object({
    name: z
      .string()
      .trim()
      .min(1)
      .max(120)
      .meta({ examples: ['2026 H1'] }),
    departments: z
      .array(z.string())
      .nullable()
      .default(null)
      .meta({ description: 'Null for the whole company', examples: [null] }),
    calendar: z
      .object(calendarBody)
      .transform((calendar): z.input<typeof calendarInput> => ({
        ...calendar,
        workingWeekdays: calendar.workingWeekdays.map(String),
        holidays: calendar.holidays.join(' '),
        extraWorkingDays: calendar.extraWorkingDays.join(' '),
      }))
      .pipe(calendarInput),
    policies: z.object(policiesBody).transform(asForm).pipe(policiesInput),
  })
  .meta({ id: 'CycleDraft' });
export type DraftBody = DraftChange;

const amendedDays = z
  .object({
    nominationsEndOn: day,
    reviewsEndOn: day,
    calibrationEndOn: day,
    releaseOn: day,
    effectiveOn: day,
    endsOn: day,
  })
  .partial();
const numbers = z
  .array(z.string())
  .default([])
  .meta({ description: 'Employee numbers', examples: [['E1042']] });
const reason = z
  .string()
  .trim()
  .min(1)
  .max(2000)
  .meta({ examples: ['The holiday moved.'] });

/** The events of a cycle, one of which is sent at a time. */
export const cycleEventBody = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('OPEN') }).meta({ id: 'OpenCycleEvent' }),
    z
      .object({
        type: z.literal('AMEND'),
        reason,
        calendar: amendedDays.default({}),
        added: numbers,
        removed: numbers,
      })
      .meta({ id: 'AmendCycleEvent' }),
    z.object({ type: z.literal('CLOSE') }).meta({ id: 'CloseCycleEvent' }),
    z.object({ type: z.literal('CANCEL'), reason }).meta({ id: 'CancelCycleEvent' }),
  ])
  .meta({ id: 'CycleEvent' });
export type CycleEventBody = z.infer<typeof cycleEventBody>;

export const peopleBody = z.object({ personIds: z.array(z.string().min(1).max(36)).max(100) });
export type PeopleBody = z.infer<typeof peopleBody>;

export function amendmentOf({
  reason: why,
  calendar,
  added,
  removed,
}: Extract<CycleEventBody, { type: 'AMEND' }>): AmendmentInput {
  return amendmentInput.parse({ reason: why, calendar, added: added.join(' '), removed: removed.join(' ') });
}

function asForm({ peers, appeals, thresholds, quotas, ...flags }: PoliciesBody) {
  return {
    ...Object.fromEntries(Object.entries(flags).map(([name, on]) => [name, String(on)])),
    peersAsked: String(peers !== null),
    ...(peers && { peersFewest: peers.fewest, peersMost: peers.most }),
    appealsOn: String(appeals !== null),
    ...(appeals && { appealDays: appeals.windowDays }),
    strictFromRank: thresholds.strictFromRank,
    strictNumerator: thresholds.strict.numerator,
    strictDenominator: thresholds.strict.denominator,
    quotas,
  } as z.input<typeof policiesInput>;
}
