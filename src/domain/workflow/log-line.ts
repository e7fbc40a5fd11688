import type { Seat } from '../calibration/seat.js';
import type { CaseContext } from './case-context.js';
import type { CaseEvent } from './case-event.js';
import type { Json, JsonObject } from './decision.js';

/** Payload fields that are words, scores or votes: they never stand in the part of the log that stays. */
const erasable = ['reason', 'differsBecause', 'rationales', 'value', 'dimension'] as const;
/** Blind until revealed: not even a hash of them may be fetched, so they are in no line at all. */
const secret = ['scores', 'choice', 'againstOwnScore'] as const;

export interface Parts {
  readonly detail: JsonObject;
  readonly particulars: JsonObject | null;
}

/** An event's payload, split into what stays and what can be erased. `after` is the context once the event was taken. */
export function partsOf(event: CaseEvent, seats: readonly Seat[], after: CaseContext): Parts {
  const fields = Object.entries(event).filter(
    ([key, value]) => key !== 'type' && value !== undefined && !isOneOf(secret, key),
  ) as [string, Json][];
  const words = fields.filter(([key]) => isOneOf(erasable, key));
  const facts = fields.filter(([key]) => !isOneOf(erasable, key));
  const shown = shownBy(event, seats);
  const told = { ...Object.fromEntries(words), ...shown };
  return {
    detail: { ...(facts.length > 0 ? { given: Object.fromEntries(facts) } : {}), ...resultOf(event, after) },
    particulars: Object.keys(told).length > 0 ? told : null,
  };
}

function isOneOf(names: readonly string[], key: string): boolean {
  return names.includes(key);
}

/** What stops being secret with the event: the sheets at REVEAL, the ballots by seat at CLOSE_BALLOT. */
function shownBy(event: CaseEvent, seats: readonly Seat[]): JsonObject {
  const open = seats.filter((seat) => seat.status === 'open');
  if (event.type === 'CLOSE_BALLOT') {
    return { ballots: open.map(({ seatId, ballot }) => ({ seatId, choice: ballot })) };
  }
  if (event.type !== 'REVEAL') return {};
  const sheets = open.map(({ seatId, scores }) => ({
    seatId,
    scores: (scores ?? []).map(({ dimension, value }) => ({ dimension, value })),
  }));
  return { sheets };
}

/** Outcome and tally stay in the log whatever happens later. */
function resultOf(event: CaseEvent, after: CaseContext): JsonObject {
  if (event.type !== 'CLOSE_BALLOT') return {};
  return { result: { outcome: after.outcome, tally: after.tally ? { ...after.tally } : null } };
}

/** The code of a reason for the log: a structured one where the event has it, `in-words` for a sentence, `deadline` for the clock. */
export function reasonCodeOf(event: CaseEvent, after: CaseContext): string | null {
  if (event.type === 'DEADLINE') return after.endReason ?? 'deadline';
  if (event.type === 'RETIME') return 'amendment';
  if (event.type === 'NOTE_UNFOLLOWED') return event.unfollowed?.code ?? null;
  if (event.type === 'RESCHEDULE') return event.cause;
  if (event.type === 'APPEAL') return event.ground;
  if (event.type === 'SEND_BACK') return event.about;
  if (event.type === 'RECUSE') return 'declared';
  return 'reason' in event && (event.reason ?? '') !== '' ? 'in-words' : null;
}
