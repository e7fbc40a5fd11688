import type { SeatChange } from '../calibration/seat.js';
import type { Refusal } from '../refusal.js';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/**
 * One line for the log. `effect` is what folding needs and stays; `particulars` are words and ballots, which stand in rows
 * that can be erased. `actor` null is the clock.
 */
export interface LogEvent {
  readonly type: string;
  readonly actor: string | null;
  readonly onBehalfOf: string | null;
  readonly at: string;
  readonly reasonCode: string | null;
  readonly effect: JsonObject;
  readonly particulars: JsonObject | null;
}

export interface Moved<Record> {
  readonly moved: true;
  readonly record: Record;
  readonly log: readonly LogEvent[];
  /** Seats that this decision recuses, empties or opens (an alternate stepping in). */
  readonly seats: readonly SeatChange[];
}

export interface NotMoved {
  readonly moved: false;
  readonly refusal: Refusal;
}

export type Decision<Record> = Moved<Record> | NotMoved;
