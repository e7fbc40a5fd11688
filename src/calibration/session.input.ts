import { z } from 'zod';

const id = z.string().min(1).max(36);
const version = z.coerce.number().int().min(0);

/** A new session. The facilitator is the committee's unless another is named. */
export const plannedSession = z.object({
  cycleId: id,
  committeeId: id,
  facilitatorId: id.optional(),
  meetingOn: z.iso.date(),
});
export type PlannedSession = z.infer<typeof plannedSession>;

/** As the form sends it: cycle and committee in one choice. */
export const sessionForm = z
  .object({ committee: z.string().regex(/^[^/]{1,36}\/[^/]{1,36}$/), meetingOn: z.iso.date() })
  .transform(({ committee, meetingOn }): PlannedSession => {
    const [cycleId = '', committeeId = ''] = committee.split('/');
    return { cycleId, committeeId, meetingOn };
  });

export const publishedRoster = z.object({ addendaUntil: z.iso.date(), version: version.optional() });
export const presentedCase = z.object({
  caseId: id,
  roomConfirmed: z.literal('yes').optional(),
  version: version.optional(),
});
export const sessionStep = z.object({ version: version.optional() });

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time-of-day-unfit');
const minutes = (fewest: number) => z.coerce.number().int().min(fewest).max(600);

/** When and where a session sits. */
export const timetableForm = z.object({
  startsAt: time,
  endsAt: time,
  minutesPerCase: minutes(1),
  oralMinutes: minutes(0).default(0),
  place: z.string().trim().max(200).default(''),
  version: version.optional(),
});

/** The places that lines of the agenda shall have, by number as it was, or one line a place up or down: `3:up`. */
export const orderForm = z.object({
  places: z.record(z.string().regex(/^\d{1,4}$/), z.coerce.number().int().min(1).max(9999)).default({}),
  move: z
    .string()
    .regex(/^\d{1,4}:(up|down)$/)
    .transform((move) => {
      const [number = '', way] = move.split(':');
      return { number: Number(number), by: way === 'up' ? -1 : 1 };
    })
    .optional(),
  version: version.optional(),
});
export type AgendaOrderInput = z.output<typeof orderForm>;

/** Cases to put on the agenda. */
export const assignedCases = z.object({
  caseIds: z.union([z.array(id).max(200), id.transform((one) => [one])]),
});
