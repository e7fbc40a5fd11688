import { z } from 'zod';

const id = z.string().min(1).max(36);
const count = z.number().int();

/** Cases to lie elsewhere than proposed. */
export const spreadMoves = z
  .object({
    moves: z
      .array(
        z.object({
          caseId: id,
          sessionId: id.nullable().meta({ description: 'Null to leave the case out for now' }),
        }),
      )
      .max(5000)
      .default([])
      .meta({
        description:
          'Of a case that is named twice the last counts; a session that takes no more cases counts as null',
      }),
  })
  .meta({
    id: 'SpreadMoves',
    examples: [
      {
        moves: [
          {
            caseId: '6b0b5a1e-51f7-4f0b-8a0c-0b1f4f3c2a11',
            sessionId: 'c2a1f0de-2b7e-4c55-9d0f-7f7a1b2c3d44',
          },
          { caseId: '9e4d2c1b-7a66-4b8f-a1d2-3c4b5a697887', sessionId: null },
        ],
      },
    ],
  });
export type SpreadMoves = z.infer<typeof spreadMoves>;

const refusal = z
  .object({
    code: z.string().meta({ description: 'Told in words at `/api/problems/{code}`' }),
    parameters: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .meta({
    id: 'SpreadRefusal',
    examples: [{ code: 'committee-too-small', parameters: { open: 2, needed: 3 } }],
  });

const reason = z
  .object({
    code: z.enum([
      'same-department',
      'same-level',
      'no-recusals',
      'fewest-recusals',
      'more-recusals',
      'only-session',
      'rank-above',
      'highest-free-rank',
      'level-not-meant',
    ]),
    others: count.optional().meta({ description: 'Cases of the same department or level in the session' }),
    recusals: count.optional(),
    fewest: count.optional().meta({ description: 'Recusals in the session that has fewest' }),
    rank: count.optional().meta({ description: 'The highest rank among its open seats' }),
  })
  .meta({ id: 'SpreadReason', examples: [{ code: 'same-department', others: 3 }] });

const spreadCase = z.object({
  caseId: z.string(),
  number: count,
  candidate: z.string().meta({ examples: ['李沐阳'] }),
  fromLevel: z.string().meta({ examples: ['P2'] }),
  targetLevel: z.string().meta({ examples: ['P3'] }),
  department: z.string().meta({ examples: ['临床产品部'] }),
  byHand: z.boolean().meta({ description: 'It lies elsewhere than proposed' }),
});

export const spreadSchema = z
  .object({
    cycleId: z.string(),
    total: count.meta({ description: 'Cases that wait for a session' }),
    placed: count,
    sessions: z
      .array(
        z.object({
          sessionId: z.string(),
          name: z.string().meta({ examples: ['Product committee 1'] }),
          meetingOn: z.iso.date(),
          capacity: count.meta({ description: 'Cases that its time is enough for' }),
          held: count.meta({ description: 'Cases on its agenda already, which stay there' }),
          overfull: z.boolean(),
          cases: z.array(
            spreadCase.extend({
              reasons: z.array(reason).meta({ description: 'Why it lies here; empty where it is refused' }),
              refusal: refusal
                .nullable()
                .meta({ description: 'Why the session may not hear it', examples: [null] }),
              openSeats: count,
              recused: z.array(z.string()).meta({ description: 'Members who step aside' }),
              steppingIn: z.array(z.string()).meta({ description: 'Alternates who step in for them' }),
            }),
          ),
        }),
      )
      .meta({ description: 'All that take cases, by number' }),
    left: z
      .array(
        spreadCase.extend({
          code: z
            .enum(['no-session-for-level', 'no-session-fits', 'no-room'])
            .nullable()
            .meta({ description: 'Why no session was proposed; null where it was taken out by hand' }),
          refusals: z
            .array(z.object({ sessionId: z.string(), refusal }))
            .meta({ description: 'Why each of the sessions may not hear it' }),
        }),
      )
      .meta({ description: 'Cases that lie in no session' }),
  })
  .meta({ id: 'Spread' });
export type SpreadResource = z.infer<typeof spreadSchema>;

export const spreadProgressSchema = z
  .object({
    id: z.string(),
    cycleId: z.string(),
    done: count.meta({ examples: [12] }),
    total: count.meta({ examples: [30], description: 'With cases that are closed to the caller by now' }),
    finished: z.boolean(),
    failed: z.boolean().meta({ description: 'The work was given up; it can be taken up again' }),
    sessions: z.array(
      z.object({
        sessionId: z.string(),
        name: z.string().meta({ examples: ['Product committee 1'] }),
        assigned: count,
      }),
    ),
    refused: z
      .array(
        z.object({
          caseId: z.string(),
          title: z.string().meta({ examples: ['李沐阳 · P2 → P3'] }),
          sessionId: z.string(),
          refusal,
        }),
      )
      .meta({
        description:
          'Cases that could not be put on their agenda, and wait further; without those that are closed to the caller by now',
      }),
  })
  .meta({ id: 'SpreadProgress' });
export type SpreadProgressResource = z.infer<typeof spreadProgressSchema>;
