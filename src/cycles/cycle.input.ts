import { z } from 'zod';
import { isTimeZone } from '../domain/calendar/time-zone.js';
import type { CycleCalendar } from '../domain/workflow/cycle-calendar.js';
import type { CyclePolicies } from '../domain/workflow/cycle-policies.js';
import { readDay } from '../people/calendar-day.js';
import { dayInput } from '../people/people.input.js';

const text = (longest: number) => z.string().trim().min(1).max(longest);
const oneOrMore = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : [value].flat()));
const flag = z
  .string()
  .optional()
  .transform((value) => value === 'true');
/** Days in one text, between white space or commas. */
const dayList = z
  .string()
  .optional()
  .transform((value) => (value ?? '').split(/[\s,，、;；]+/).filter((part) => part !== ''))
  .refine((parts) => parts.every((part) => readDay(part) !== null), 'input-invalid-day')
  .transform((parts) => [...new Set(parts.flatMap((part) => readDay(part) ?? []))].sort());
/** Nothing chosen stands for the whole company. */
const departments = oneOrMore.transform((list) => (list.length === 0 ? null : list));

export const newCycle = z.object({
  name: text(120),
  framework: text(80).optional(),
  departments,
  nominationsOpenOn: dayInput.optional(),
  timeZone: z
    .string()
    .refine(isTimeZone, 'time-zone-unknown')
    .meta({ examples: ['Asia/Shanghai'] })
    .optional(),
});

/** What a new cycle begins with; all else has a default. */
export interface NewCycle {
  readonly name: string;
  /** Key of a current framework; the first if not given. */
  readonly framework?: string | undefined;
  /** Null for the whole company, or for all departments of an HR person who has some. */
  readonly departments: readonly string[] | null;
  /** A Monday soon if not given. */
  readonly nominationsOpenOn?: string | undefined;
  readonly timeZone?: string | undefined;
}

const windows = [
  'nominationsOpenOn',
  'nominationsEndOn',
  'reviewsEndOn',
  'calibrationEndOn',
  'releaseOn',
  'endsOn',
] as const;

export const calendarInput = z
  .object({
    timeZone: z.string().refine(isTimeZone, 'time-zone-unknown'),
    workingWeekdays: oneOrMore
      .transform((list) => list.map(Number).sort())
      .refine(
        (list) => list.length > 0 && list.every((day) => day >= 1 && day <= 7),
        'cycle-weekdays-missing',
      ),
    holidays: dayList,
    extraWorkingDays: dayList,
    nominationsOpenOn: dayInput,
    nominationsEndOn: dayInput,
    reviewsEndOn: dayInput,
    calibrationEndOn: dayInput,
    releaseOn: dayInput,
    effectiveOn: dayInput,
    endsOn: dayInput,
  })
  .superRefine((calendar, context) => {
    if (calendar.effectiveOn < calendar.releaseOn) {
      context.addIssue({ code: 'custom', path: ['effectiveOn'], message: 'cycle-effective-early' });
    }
    windows.slice(1).forEach((name, index) => {
      const before = windows[index];
      if (before && calendar[name] < calendar[before]) {
        context.addIssue({ code: 'custom', path: [name], message: 'cycle-days-order' });
      }
    });
  });

const count = (minimum: number, maximum: number) => z.coerce.number().int().min(minimum).max(maximum);

export const policiesInput = z
  .object({
    selfNomination: flag,
    consent: flag,
    exceptions: flag,
    peersAsked: flag,
    peersFewest: count(3, 20).default(3),
    peersMost: count(3, 20).default(5),
    screening: flag,
    oralPresentation: flag,
    ratification: flag,
    publicNotice: flag,
    managerDayBefore: flag,
    appealsOn: flag,
    appealDays: count(1, 60).default(10),
    strictFromRank: count(1, 100),
    strictNumerator: count(1, 20),
    strictDenominator: count(1, 20),
    quotas: z.record(z.string().max(64), count(0, 10_000)).default({}),
  })
  .refine(({ peersFewest, peersMost }) => peersFewest <= peersMost, {
    path: ['peersMost'],
    message: 'cycle-peers-order',
  })
  .refine(({ strictNumerator, strictDenominator }) => strictNumerator <= strictDenominator, {
    path: ['strictNumerator'],
    message: 'cycle-threshold-wrong',
  })
  .transform(({ peersAsked, peersFewest, peersMost, appealsOn, appealDays, ...rest }) => {
    const { strictFromRank, strictNumerator, strictDenominator, ...flags } = rest;
    return {
      ...flags,
      peers: peersAsked ? { fewest: peersFewest, most: peersMost } : null,
      appeals: appealsOn ? { windowDays: appealDays } : null,
      thresholds: {
        strictFromRank,
        strict: { numerator: strictNumerator, denominator: strictDenominator },
      },
    };
  });

export const draftChange = z.object({
  name: text(120),
  departments,
  calendar: calendarInput,
  policies: policiesInput,
});

/** What a draft becomes. */
export interface DraftChange {
  readonly name: string;
  /** Null for the whole company. */
  readonly departments: readonly string[] | null;
  readonly calendar: CycleCalendar;
  readonly policies: CyclePolicies;
}

/** Who takes part: the second step of a new cycle. */
export const whoInput = z.object({ departments });

/** The days by which a cycle is planned: the third step. */
export const whenInput = z
  .object({ nominationsOpenOn: dayInput, releaseOn: dayInput, effectiveOn: dayInput })
  .refine(({ nominationsOpenOn, releaseOn }) => nominationsOpenOn < releaseOn, {
    path: ['releaseOn'],
    message: 'cycle-days-order',
  })
  .refine(({ releaseOn, effectiveOn }) => releaseOn <= effectiveOn, {
    path: ['effectiveOn'],
    message: 'cycle-effective-early',
  });

/** The policies that differ most between companies: the fourth step. */
export const howInput = z.object({
  selfNomination: flag,
  peersAsked: flag,
  ratification: flag,
  publicNotice: flag,
  appealsOn: flag,
});
export type HowInput = z.output<typeof howInput>;

const optionalDay = dayInput.optional();
const numbers = z
  .string()
  .optional()
  .transform((value) => (value ?? '').split(/[\s,，、;；]+/).filter((part) => part !== ''));

/** The form of an amendment: days that are left empty stay, people are named by employee number. */
export const amendmentInput = z.object({
  reason: text(2000),
  calendar: z
    .object({
      nominationsEndOn: optionalDay,
      reviewsEndOn: optionalDay,
      calibrationEndOn: optionalDay,
      releaseOn: optionalDay,
      effectiveOn: optionalDay,
      endsOn: optionalDay,
    })
    .default({}),
  added: numbers,
  removed: numbers,
});
export type AmendmentInput = z.output<typeof amendmentInput>;

export const reasonInput = z.object({ reason: text(2000) });
export const nothingInput = z.object({});
export const personListInput = z.object({ people: oneOrMore });

export const committeeInput = z.object({
  name: text(120),
  facilitatorId: text(36),
  levels: oneOrMore,
  chairId: text(36),
  deputyId: text(36).optional(),
  memberIds: oneOrMore,
  alternateIds: oneOrMore,
});

export interface CommitteeInput {
  readonly name: string;
  readonly facilitatorId: string;
  /** Target levels that it is meant for; empty for all. */
  readonly levels: readonly string[];
  readonly chairId: string;
  readonly deputyId?: string | undefined;
  readonly memberIds: readonly string[];
  readonly alternateIds: readonly string[];
}
