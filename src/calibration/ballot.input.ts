import { z } from 'zod';

/** A ballot; `againstOwnScore` answers the question whether it is meant, where it differs from the own scores. */
export const castBallot = z.object({
  choice: z.enum(['promote', 'decline', 'abstain']),
  againstOwnScore: z.enum(['yes']).optional(),
});
export type CastBallotForm = z.infer<typeof castBallot>;

const version = z.coerce.number().int().min(0).optional();
export const caseStep = z.object({ version });
/** Minutes for the timer of a discussion, and which of its buttons was pressed. */
export const timerForm = z.object({
  action: z.enum(['start', 'stop']),
  minutes: z.coerce.number().int().min(1).max(600).optional(),
});
export const movedSitting = z.object({
  cause: z.enum(['quorum', 'time', 'other']),
  reason: z.string().trim().min(1).max(1000),
  version,
});
export const recusedMember = z.object({
  seatId: z.string().min(1).max(36),
  reason: z.string().trim().min(1).max(1000),
});
export const challengedMember = recusedMember;
export const decidedChallenge = recusedMember.extend({ accepted: z.enum(['yes', 'no']) });
