import { z } from 'zod';
import type { Condition } from './condition.js';
import { factTypes } from './fact-definition.js';

/** The shapes of the files of a framework folder; `rules/schema/` holds the same as JSON Schema, for editors. */

const key = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
const levelCode = z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/);
const words = z.string().regex(/\S/).max(1000);
const text = { zh: words, en: words };
const schemaReference = { $schema: z.string().optional() };
const named = z.strictObject({ key, ...text });
const rank = z.int().min(0).max(100);
const positive = z.int().min(1).max(1000);

/** Checked by a walk of its own, which names each mistake; here any value passes. */
export const condition = z.custom<Condition>((value) => value !== undefined);

const voteThreshold = z.strictObject({
  fromRank: rank,
  numerator: positive,
  denominator: positive,
  inclusive: z.boolean(),
});

export const frameworkFile = z.strictObject({
  ...schemaReference,
  key,
  ...text,
  scale: z.strictObject({
    min: z.int().min(-100).max(100),
    max: z.int().min(-100).max(100),
    bar: z.int().min(-100).max(100),
    points: z.array(z.strictObject({ value: z.int(), ...text })).min(2),
    cannotTell: z.strictObject(text),
  }),
  groups: z.array(named).min(1),
  dimensions: z.array(z.strictObject({ key, group: key, ...text })).min(1),
  tracks: z.array(named).min(1),
  evidenceKinds: z.array(named).min(1),
  levels: z.array(levelCode).min(1),
  transitions: z.array(z.strictObject({ from: levelCode, to: levelCode })),
  criterionRules: z.strictObject({ own: condition, must: condition, inherited: condition }),
  votes: z.strictObject({
    promote: z.array(voteThreshold).min(1),
    decline: z.array(voteThreshold).min(1),
  }),
});

export const factsFile = z.strictObject({
  ...schemaReference,
  facts: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*$/),
        type: z.enum(factTypes),
        unit: z.strictObject({ ...text, one: words.optional(), counts: z.boolean().optional() }).nullable(),
        source: z.string(),
        nullable: z.boolean(),
        ...text,
        values: z
          .array(z.strictObject({ value: z.string().min(1), ...text }))
          .min(1)
          .optional(),
        parameters: z.record(z.string(), z.number()).optional(),
      }),
    )
    .min(1),
});

export const levelFile = z.strictObject({
  ...schemaReference,
  code: levelCode,
  key,
  rank,
  track: key,
  ...text,
  phrase: z.strictObject(text),
  inheritsFrom: levelCode.nullable(),
  emphasis: key.nullable(),
  criteria: z.array(
    z.strictObject({
      id: z.string().regex(/^[A-Za-z][A-Za-z0-9]*\.[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/),
      must: z.boolean(),
      ...text,
      evidence: z.array(key).min(1),
      conditions: condition.optional(),
    }),
  ),
});

export const eligibilityFile = z.strictObject({
  ...schemaReference,
  perLevel: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), z.record(levelCode, z.number())),
  rules: z.array(z.strictObject({ id: key, enabled: z.boolean(), ...text, conditions: condition })),
});

export const readinessFile = z.strictObject({
  ...schemaReference,
  outcomes: z.array(z.strictObject({ key, ...text, conditions: condition.optional() })).min(1),
});

export const flagsFile = z.strictObject({
  ...schemaReference,
  flags: z.array(
    z.strictObject({ id: key, for: z.enum(['criterion', 'must', 'case']), ...text, conditions: condition }),
  ),
});

export type LevelFile = z.infer<typeof levelFile>;
