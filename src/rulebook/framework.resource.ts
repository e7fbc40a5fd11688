import { z } from 'zod';
import type { Framework } from '../domain/framework/framework.js';

const text = {
  zh: z.string().meta({ examples: ['产品经理'] }),
  en: z.string().meta({ examples: ['Product manager'] }),
};
const named = z.object({ key: z.string(), ...text });

export const frameworkLineSchema = z
  .object({
    key: z.string().meta({ examples: ['product-management'] }),
    version: z.string().meta({ description: 'SHA-256 of its content', examples: ['9f86d081884c7d65'] }),
    ...text,
    levels: z.array(z.string()).meta({ examples: [['P1', 'P2', 'P3']] }),
  })
  .meta({ id: 'FrameworkLine' });
export type FrameworkLineResource = z.infer<typeof frameworkLineSchema>;

const criterion = z.object({
  id: z.string().meta({ examples: ['P3.analysis.frames'] }),
  dimension: z.string().meta({ examples: ['analysis'] }),
  must: z.boolean(),
  inheritedFrom: z
    .string()
    .nullable()
    .meta({ examples: [null] }),
  ...text,
});

export const frameworkSchema = z
  .object({
    key: frameworkLineSchema.shape.key,
    version: frameworkLineSchema.shape.version,
    ...text,
    scale: z.object({
      min: z.number(),
      max: z.number(),
      bar: z.number().meta({ description: 'From here on a criterion counts as shown' }),
      points: z.array(z.object({ value: z.number(), ...text })),
    }),
    groups: z.array(named),
    dimensions: z.array(named.extend({ group: z.string() })),
    tracks: z.array(named),
    transitions: z.array(
      z.object({ from: z.string().meta({ examples: ['P2'] }), to: z.string().meta({ examples: ['P3'] }) }),
    ),
    levels: z.array(
      z.object({
        code: z.string().meta({ examples: ['P3'] }),
        rank: z
          .number()
          .int()
          .meta({ examples: [3] }),
        track: z.string(),
        ...text,
        phrase: z.object(text),
        required: z.array(criterion),
      }),
    ),
  })
  .meta({ id: 'Framework' });
export type FrameworkResource = z.infer<typeof frameworkSchema>;

export function frameworkLine({ key, version, zh, en, levels }: Framework): FrameworkLineResource {
  return { key, version, zh, en, levels: levels.map(({ code }) => code) };
}

export function frameworkResource(framework: Framework): FrameworkResource {
  const { key, version, zh, en, scale, groups, dimensions, tracks, transitions, levels } = framework;
  return {
    key,
    version,
    zh,
    en,
    scale: { min: scale.min, max: scale.max, bar: scale.bar, points: [...scale.points] },
    groups: [...groups],
    dimensions: [...dimensions],
    tracks: [...tracks],
    transitions: [...transitions],
    levels: levels.map(({ code, rank, track, zh: inChinese, en: inEnglish, phrase, required }) => ({
      code,
      rank,
      track,
      zh: inChinese,
      en: inEnglish,
      phrase,
      required: [...required],
    })),
  };
}
