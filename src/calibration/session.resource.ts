import { z } from 'zod';
import { sessionStates } from '../domain/workflow/session-state.js';

export const ballotChoices = ['promote', 'decline', 'abstain'] as const;
const version = z.number().int().min(0).optional();
const bare = <T extends string>(type: T, id: string) =>
  z.object({ type: z.literal(type), version }).meta({ id });

const timeOfDay = z
  .string()
  .max(5)
  .meta({ examples: ['09:30'] });
const clockTimes = z.object({ from: timeOfDay, until: timeOfDay });
const timetable = z
  .object({
    startsAt: timeOfDay,
    endsAt: timeOfDay,
    minutesPerCase: z
      .number()
      .int()
      .meta({ examples: [20] }),
    oralMinutes: z
      .number()
      .int()
      .default(0)
      .meta({
        description: 'Of the minutes per case; counts in cycles with oral presentation',
        examples: [5],
      }),
    place: z.string().max(200).default(''),
  })
  .meta({ id: 'Timetable' });

/** The events of a session, one of which is sent at a time. */
export const sessionEventBody = z
  .discriminatedUnion('type', [
    z
      .object({ type: z.literal('PUBLISH_ROSTER'), addendaUntil: z.iso.date(), version })
      .meta({ id: 'PublishRosterEvent' }),
    z.object({ type: z.literal('SET_TIMETABLE'), timetable, version }).meta({ id: 'SetTimetableEvent' }),
    z
      .object({
        type: z.literal('ORDER_AGENDA'),
        numbers: z
          .array(z.number().int())
          .max(999)
          .meta({ description: 'All numbers of the agenda, in their new order', examples: [[2, 1, 3]] }),
        version,
      })
      .meta({ id: 'OrderAgendaEvent' }),
    bare('OPEN_SCORING', 'OpenSessionScoringEvent'),
    bare('OPEN_MEETING', 'OpenMeetingEvent'),
    z
      .object({
        type: z.literal('PRESENT_CASE'),
        caseId: z.string().max(36),
        roomConfirmed: z.boolean().meta({ description: 'Who stepped aside has left the room' }),
        version,
      })
      .meta({ id: 'PresentCaseEvent' }),
    z
      .object({
        type: z.literal('START_TIMER'),
        caseId: z.string().max(36),
        minutes: z.number().int().min(1).max(600),
        version,
      })
      .meta({ id: 'StartTimerEvent' }),
    bare('STOP_TIMER', 'StopTimerEvent'),
    bare('CLOSE_SESSION', 'CloseSessionEvent'),
  ])
  .meta({ id: 'SessionEvent' });
export type SessionEventBody = z.infer<typeof sessionEventBody>;

export const sessionLineSchema = z
  .object({
    id: z.string(),
    name: z.string().meta({ examples: ['Product committee 1'] }),
    state: z.enum(sessionStates),
    meetingOn: z.iso.date(),
  })
  .meta({ id: 'SessionLine' });

export const sessionSchema = sessionLineSchema
  .extend({
    version: z.number().int(),
    rosterPublished: z.boolean(),
    addendaUntil: z.iso.date().nullable(),
    timetable: timetable.nullable().meta({ description: 'Null until somebody sets it' }),
    leads: z.boolean().meta({ description: 'The caller leads it, as its facilitator or as HR' }),
    facilitator: z.string().meta({ examples: ['周敏之'] }),
    members: z.array(z.object({ number: z.number().int(), office: z.string(), name: z.string() })),
    waiting: z
      .array(z.object({ caseId: z.string(), title: z.string() }))
      .meta({ description: 'Sealed cases that may be assigned' }),
    agenda: z.array(
      z.object({
        number: z.number().int(),
        recused: z.boolean().meta({ description: 'Of a case closed to the caller nothing else is told' }),
        caseId: z.string().nullable(),
        title: z.string().meta({ examples: ['李沐阳 · P2 → P3'] }),
        state: z.string().meta({ examples: ['calibration.scoring'] }),
        handedIn: z.object({ count: z.number().int(), of: z.number().int() }).nullable(),
        missing: z.array(z.string()),
        seats: z.array(
          z.object({ seatId: z.string(), name: z.string(), office: z.string(), status: z.string() }),
        ),
        ownSheetOpen: z.boolean(),
        time: clockTimes.extend({ oral: clockTimes.nullable() }).nullable(),
      }),
    ),
  })
  .meta({ id: 'Session' });
export type SessionResource = z.infer<typeof sessionSchema>;

const cell = z.object({
  dimension: z.string().meta({ examples: ['analysis'] }),
  median: z.string().meta({ description: 'Empty where nobody could tell', examples: ['3.5'] }),
  spread: z.number().nullable(),
  cannotTell: z.number().int(),
});
export const boardSchema = z
  .object({
    columns: z.array(z.object({ key: z.string(), name: z.string() })),
    rows: z.array(
      z.object({
        number: z.number().int(),
        recused: z.boolean(),
        caseId: z.string(),
        title: z.string(),
        revealed: z.boolean(),
        cells: z.array(cell),
      }),
    ),
  })
  .meta({ id: 'Board' });

export const sheetSchema = z
  .object({
    version: z.number().int(),
    handedIn: z.boolean(),
    answers: z.array(
      z.object({
        dimension: z.string().meta({ examples: ['analysis'] }),
        value: z.number().nullable(),
        cannotTell: z.boolean(),
        evidenceIds: z.array(z.string()),
        note: z.string().meta({ description: 'For oneself, deleted when the session closes' }),
      }),
    ),
  })
  .meta({ id: 'ScoreSheet' });
export type SheetResource = z.infer<typeof sheetSchema>;

export const meetingSchema = z
  .object({
    version: z.number().int(),
    ownBallot: z.enum(ballotChoices).nullable(),
    ballot: z
      .object({
        round: z.number().int(),
        cast: z.number().int(),
        of: z.number().int(),
        quorum: z.number().int(),
      })
      .nullable()
      .meta({ description: 'How many have voted; nothing of how' }),
    scores: z
      .array(
        cell.extend({
          name: z.string(),
          members: z.array(
            z.object({ name: z.string(), first: z.string(), standing: z.string(), sentence: z.string() }),
          ),
        }),
      )
      .meta({ description: 'From the reveal on, the widest spread first' }),
    hints: z.array(z.object({ code: z.string(), about: z.string() })),
    tallies: z.array(
      z.object({
        round: z.number().int(),
        promote: z.number().int(),
        decline: z.number().int(),
        abstain: z.number().int(),
        result: z.string().meta({ examples: ['promoted'] }),
      }),
    ),
  })
  .meta({ id: 'Meeting' });
export type MeetingResource = z.infer<typeof meetingSchema>;

export const rationaleSchema = z
  .object({
    outcome: z.string().meta({ examples: ['promoted'] }),
    advice: z.string().meta({ examples: ['ready'] }),
    differs: z.boolean().meta({ description: 'The outcome differs from the advice: say why' }),
    version: z.number().int(),
    differsBecause: z.string(),
    strengths: z.string(),
    gaps: z.string(),
    nextEvidence: z.string(),
    recommendation: z.string(),
    applyAgainOn: z.string(),
    dimensions: z.array(
      z.object({
        key: z.string().meta({ examples: ['analysis'] }),
        name: z.string(),
        conclusion: z.string().meta({ examples: ['meets'] }),
        text: z.string(),
        chosen: z.array(z.string()),
        confirmed: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'RationaleDraft' });
