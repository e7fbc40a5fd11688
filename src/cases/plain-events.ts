import { z, type ZodObject } from 'zod';
import { appealGrounds, type CaseEvent, type CaseEventType } from '../domain/workflow/case-event.js';
import { caseStates } from '../domain/workflow/case-state.js';

/** How the plain form asks for a field. */
export type Widget =
  'words' | 'choice' | 'yes-no' | 'person' | 'people' | 'day' | 'seat' | 'session' | 'text';

const longest = 4000;
const none = z.object({});
const words = z.string().trim().min(1).max(longest).meta({ widget: 'words' });
const reason = z.object({ reason: words });
const yesNo = z
  .union([z.boolean(), z.enum(['yes', 'no']).transform((value) => value === 'yes')])
  .meta({ widget: 'yes-no' });
const person = z.string().min(1).max(254).meta({ widget: 'person' });
const people = z
  .union([
    z.array(z.string().min(1).max(2000)),
    z
      .string()
      .min(1)
      .max(2000)
      .transform((one) => [one]),
  ])
  .meta({ widget: 'people' });
const day = z.iso.date().meta({ widget: 'day' });
const seat = z.string().min(1).max(36).meta({ widget: 'seat' });
const session = z.string().min(1).max(36).meta({ widget: 'session' });
const choice = <const T extends readonly [string, ...string[]]>(...options: T) =>
  z.enum(options).meta({ widget: 'choice', options });
const scored = z.object({
  dimension: z.string().min(1).max(64),
  value: z.number().nullable(),
  evidenceIds: z.array(z.string()).optional(),
});
const rationale = z.object({
  dimension: z.string().min(1).max(64),
  conclusion: z.enum(['meets', 'partly', 'not-yet', 'cannot-tell']),
  text: z.string().trim().min(1).max(longest),
});

/** What each event takes besides its type: checked for everybody who sends one, and shown by the plain form. */
export const plainFields: Readonly<Record<CaseEventType, ZodObject>> = {
  SUBMIT: none,
  DISCARD: none,
  ACCEPT: none,
  REFUSE: reason,
  SPONSOR: none,
  ESCALATE: none,
  GRANT: reason,
  NAME_PEERS: z.object({ personIds: people }),
  PEER_REPLY: none,
  SUBMIT_SELF_REVIEW: none,
  SUBMIT_MANAGER_REVIEW: z.object({ endorsed: yesNo, reason: words.optional() }),
  RETURN: reason.extend({ to: choice('review.self', 'review.manager') }),
  CONTINUE_WITHOUT: reason,
  ACCEPT_PACKET: none,
  ASSIGN_SESSION: z.object({ sessionId: session }),
  OPEN_SCORING: none,
  ADD_ADDENDUM: z.object({ words }),
  CHALLENGE_MEMBER: z.object({ seatId: seat, reason: words }),
  DECIDE_CHALLENGE: z.object({ seatId: seat, accepted: yesNo, reason: words }),
  SUBMIT_SCORES: z.object({ scores: z.array(scored) }),
  REVEAL: none,
  REVISE_SCORE: reason.extend({ dimension: z.string().min(1).max(64), value: z.coerce.number().nullable() }),
  OPEN_BALLOT: none,
  CAST_BALLOT: z.object({
    choice: choice('promote', 'decline', 'abstain'),
    againstOwnScore: yesNo.optional(),
  }),
  CLOSE_BALLOT: none,
  RESCHEDULE: reason.extend({ cause: choice('quorum', 'time', 'other') }),
  RECUSE: none,
  RECUSE_MEMBER: z.object({ seatId: seat, reason: words }),
  CONFIRM_DECISION: z.object({ rationales: z.array(rationale), differsBecause: words.optional() }),
  RATIFY: none,
  SEND_BACK: reason.extend({ about: choice('wording', 'decision') }),
  NAME_RATIFIER: reason.extend({ personId: person }),
  RELEASE: none,
  OBJECT: reason,
  REOPEN: reason,
  ACKNOWLEDGE: none,
  IMPLEMENT: none,
  APPEAL: reason.extend({ ground: choice(...appealGrounds) }),
  ADMIT_APPEAL: none,
  REFUSE_APPEAL: reason,
  DISMISS_APPEAL: reason,
  REMAND: reason,
  OVERTURN: reason,
  WITHDRAW: reason,
  HOLD: reason.extend({ reviewOn: day }),
  RESUME: none,
  FORCE: reason.extend({ to: choice(...caseStates) }),
  TRANSFER_MANAGER: reason.extend({ personId: person }),
  LEAVE: z.object({ personId: person }),
  CANCEL: reason,
  RETIME: none,
  NOTE_UNFOLLOWED: none,
  DEADLINE: none,
};

/** The event as the machine takes it. The input was checked by the fields of the same type. */
export function plainEvent(type: CaseEventType, input: object): CaseEvent {
  return { ...input, type } as CaseEvent;
}
