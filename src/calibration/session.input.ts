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

/** Cases to put on the agenda. */
export const assignedCases = z.object({
  caseIds: z.union([z.array(id).max(200), id.transform((one) => [one])]),
});
