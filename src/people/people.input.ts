import { z } from 'zod';
import { readDay } from './calendar-day.js';
import { hasControls } from './control-characters.js';

const text = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((value) => !hasControls(value), 'input-control-characters');
const optionalText = (longest: number) =>
  text(longest)
    .nullish()
    .transform((value) => value ?? null);
export const dayInput = z
  .string()
  .meta({ description: 'A day, `YYYY-MM-DD`', examples: ['2026-03-20'] })
  .transform((value) => readDay(value) ?? '')
  .refine((value) => value !== '', 'input-invalid-day');
const email = z
  .string()
  .trim()
  .toLowerCase()
  .meta({ examples: ['lin.yue@example.cn'] })
  .pipe(z.email().max(254));
export const statusInput = z.enum(['active', 'on-leave', 'left']);

export const personDetails = z.object({
  name: text(120),
  latinName: optionalText(120),
  email,
  department: text(200),
  givenRank: z.coerce
    .number()
    .int()
    .min(0)
    .max(100)
    .nullish()
    .transform((value) => value ?? null),
});
export type PersonDetails = z.infer<typeof personDetails>;

/** People are named by id, employee number or email. */
export const newPerson = personDetails.extend({
  employeeNumber: text(40),
  level: optionalText(64),
  levelSince: dayInput.nullish().transform((value) => value ?? null),
  managerId: optionalText(254),
});
export type NewPerson = z.infer<typeof newPerson>;

export const managerChange = z.object({
  managerId: optionalText(254),
});
export const statusChange = z.object({ status: statusInput });
export const levelCorrection = z.object({
  level: text(64),
  since: dayInput,
  reason: z.string().trim().min(1).max(1000),
});
/** Lists of people part ratings by semicolons. */
export const newRating = z.object({
  ratedOn: dayInput,
  rating: text(40).refine((value) => !/[;；]/.test(value), 'input-semicolon'),
});
export const newDelegation = z.object({ delegateId: text(254), fromDay: dayInput, untilDay: dayInput });
export type NewDelegation = z.infer<typeof newDelegation>;

/** What can't be read is as if it were not there: an address is easily cut short. */
const filters = {
  search: z.string().trim().max(100).optional().catch(undefined),
  department: z.string().max(200).optional().catch(undefined),
  level: z.string().max(64).optional().catch(undefined),
  status: statusInput.optional().catch(undefined),
};

export const peopleExportChoice = z.object({
  ...filters,
  format: z.enum(['csv', 'xlsx']).default('csv').catch('csv'),
});
export type PeopleExportChoice = z.infer<typeof peopleExportChoice>;

export const peopleSearch = z.object({
  ...filters,
  page: z.coerce.number().int().min(1).max(100_000).default(1).catch(1),
});
export type PeopleSearch = z.infer<typeof peopleSearch>;
