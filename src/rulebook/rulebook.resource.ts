import { z } from 'zod';
import type { CheckedFramework } from '../domain/framework/check-framework.js';
import type { Language } from '../domain/framework/text.js';
import type { VersionLine } from './versions/versions.view.js';

const version = z.string().meta({ description: 'SHA-256 of its content', examples: ['9f86d081884c7d65'] });

export const versionLineSchema = z
  .object({
    framework: z.string().meta({ examples: ['product-management'] }),
    number: z
      .number()
      .int()
      .meta({ description: 'Counts the publications of the framework', examples: [2] }),
    version: version.nullable().meta({ description: 'Null where the framework was withdrawn' }),
    publishedAt: z.string().meta({ examples: ['2026-03-02T01:00:00.000Z'] }),
    publishedBy: z.string().nullable().meta({ description: 'A name, or `rules-folder`' }),
    reason: z.string().nullable(),
    cycles: z.array(
      z.object({ id: z.string(), name: z.string(), state: z.string(), cases: z.number().int() }),
    ),
  })
  .meta({ id: 'FrameworkPublication' });
export type VersionLineResource = z.infer<typeof versionLineSchema>;

const run = z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() });
const kind = z.enum(['added', 'removed', 'changed']);
const criterion = z.object({
  kind,
  id: z.string(),
  must: z.boolean(),
  inheritedFrom: z.string().meta({ description: 'Empty for an own criterion' }),
  notes: z.array(z.string()),
  runs: z.array(run),
});
const dimension = z.object({ name: z.string(), criteria: z.array(criterion) });

export const differenceSchema = z
  .object({
    from: version,
    to: version,
    concerned: z.array(
      z.object({
        code: z.string().meta({ examples: ['P3'] }),
        people: z
          .number()
          .int()
          .nullable()
          .meta({ description: 'Who could be nominated next for this level; null for fewer than 5' }),
      }),
    ),
    levels: z.array(
      z.object({
        kind,
        code: z.string(),
        notes: z.array(z.string()),
        dimensions: z.array(dimension),
        inherited: z.array(dimension),
      }),
    ),
    rules: z.array(
      z.object({
        part: z.enum(['criteria', 'eligibility', 'readiness', 'flags']),
        rules: z.array(
          z.object({
            kind,
            id: z.string(),
            name: z.string(),
            notes: z.array(z.string()),
            runs: z.array(run),
          }),
        ),
      }),
    ),
    values: z.array(z.object({ of: z.string(), runs: z.array(run) })),
  })
  .meta({ id: 'FrameworkDifference' });

export const differenceQuery = z.object({ from: z.string().max(64), to: z.string().max(64) });
export type DifferenceQuery = z.infer<typeof differenceQuery>;

const files = z
  .record(z.string().max(100), z.unknown())
  .meta({ description: 'The files of the folder: path to content', examples: [{ 'framework.json': {} }] });
export const draftBody = z.object({ files }).meta({ id: 'FrameworkDraft' });
export type DraftBody = z.infer<typeof draftBody>;
export const publishBody = draftBody
  .extend({
    after: version.nullable().meta({ description: 'The current version; null for a new framework' }),
    reason: z.string().trim().min(1).max(500),
  })
  .meta({ id: 'FrameworkPublishing' });
export type PublishBody = z.infer<typeof publishBody>;

export const checkSchema = z
  .object({
    ok: z.boolean(),
    version: version.nullable(),
    problems: z.array(
      z.object({
        file: z.string().meta({ examples: ['levels/P3.json'] }),
        place: z.string().meta({ examples: ['$.criteria[3].zh'] }),
        code: z.string(),
        reason: z.string(),
        remedy: z.string(),
      }),
    ),
  })
  .meta({ id: 'FrameworkCheck' });

export function versionLineResource(line: VersionLine): VersionLineResource {
  return {
    framework: line.frameworkKey,
    number: line.number,
    version: line.version,
    publishedAt: line.publishedAt,
    publishedBy: line.byFolder ? 'rules-folder' : line.publishedBy,
    reason: line.reason,
    cycles: line.uses.map(({ cycleId, name, state, cases }) => ({ id: cycleId, name, state, cases })),
  };
}

export function checkResource(checked: CheckedFramework, language: Language): z.infer<typeof checkSchema> {
  if (checked.ok) return { ok: true, version: checked.framework.version, problems: [] };
  const problems = checked.problems.map(({ file, place, code, reason, remedy }) => ({
    file,
    place,
    code,
    reason: reason[language],
    remedy: remedy[language],
  }));
  return { ok: false, version: null, problems };
}
