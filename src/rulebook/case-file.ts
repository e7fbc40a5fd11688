import { z } from 'zod';
import type { CaseData } from '../domain/evaluation/case-data.js';

const day = z.iso.date();
const outcome = z.enum(['met', 'not-met', 'unknown']);
const ratings = z.record(z.string(), z.union([z.number(), z.literal('cannot-tell')]).nullable());

/** A case as it is written by hand; `null` for a rating is "not answered", for a piece of evidence "not there". */
const caseData = z.strictObject({
  person: z.strictObject({
    status: z.string(),
    level: z.string().nullable(),
    levelSince: day.nullable(),
    lastPerformance: z.number().nullable(),
    lastDeclined: day.nullable(),
  }),
  effectiveDate: day,
  evaluationDay: day,
  otherOpenCase: z.boolean(),
  reviews: z.strictObject({ self: ratings.nullable(), manager: ratings.nullable() }),
  evidence: z.record(
    z.string(),
    z.strictObject({ date: day, criteria: z.array(z.string()), confirmed: z.boolean() }).nullable(),
  ),
  raterSince: day.nullable(),
});

const expected = z.strictObject({
  criteria: z.record(z.string(), outcome).optional(),
  eligibility: outcome.optional(),
  readiness: z.string().optional(),
  /** Ids of the flags that are raised. */
  flags: z.array(z.string()).optional(),
});

const changes = z.record(z.string(), z.unknown());

/** The format is described in `rules/README.md`. */
const caseFile = z.strictObject({
  /** Folder of the framework, relative to this file. */
  framework: z.string().optional(),
  targetLevel: z.string(),
  case: changes,
  expected: expected.optional(),
  /** Variations of `case`; without them `case` itself is the only one. */
  cases: z
    .array(z.strictObject({ name: z.string(), changes: changes.default({}), expected: expected.default({}) }))
    .optional(),
});

export type CaseFile = z.infer<typeof caseFile>;
export type Expected = z.infer<typeof expected>;

export interface FileCase {
  readonly name: string;
  readonly data: CaseData;
  readonly expected: Expected;
}

/**
 * @throws SyntaxError when the text is no JSON; Error that names every field at fault.
 */
export function parseCaseFile(text: string): CaseFile {
  return checked(caseFile, JSON.parse(text), '');
}

/** The cases of a file: members of `changes` replace those of `case`, objects member by member. */
export function casesOf(file: CaseFile): FileCase[] {
  const variations = file.cases ?? [{ name: file.targetLevel, changes: {}, expected: {} }];
  return variations.map(({ name, changes: changed, expected: own }) => ({
    name,
    data: caseDataOf(checked(caseData, merge(file.case, changed), `${name}: `)),
    expected: checked(expected, merge(file.expected ?? {}, own), `${name}: `),
  }));
}

function caseDataOf({ reviews, evidence, ...rest }: z.infer<typeof caseData>): CaseData {
  const given = (each: Record<string, number | 'cannot-tell' | null> | null): CaseData['reviews']['self'] =>
    each && Object.fromEntries(Object.entries(each).map(([id, rating]) => [id, rating ?? undefined]));
  return {
    ...rest,
    reviews: { self: given(reviews.self), manager: given(reviews.manager) },
    evidence: Object.entries(evidence).flatMap(([id, item]) => (item ? [{ id, ...item }] : [])),
  };
}

function merge(base: unknown, changed: unknown): unknown {
  if (!isObject(base) || !isObject(changed)) return changed;
  const entries = Object.entries(changed).map(([key, value]) => [
    key,
    merge(Object.hasOwn(base, key) ? base[key] : undefined, value),
  ]);
  return { ...base, ...(Object.fromEntries(entries) as Record<string, unknown>) };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checked<Output>(schema: z.ZodType<Output>, value: unknown, where: string): Output {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `${where}${issue.path.join('.')}: ${issue.message}`);
  throw new Error(faults.join('\n'));
}
