import type { Framework, Level, RequiredCriterion } from '../domain/framework/framework.js';
import type { Language } from '../domain/framework/text.js';

const none = { none: true, criteria: [] } as const;

/** The published standard as a table: levels across, dimensions down, criteria in the cells, inherited ones marked. */
export function ladderView(
  framework: Framework,
  others: readonly Framework[],
  language: Language,
  chosen: string | undefined,
) {
  const shown = framework.levels.find(({ code }) => code === chosen) ?? framework.levels[0];
  return {
    name: framework[language],
    version: framework.version,
    shortVersion: framework.version.slice(0, 12),
    frameworks: others.map((other) => ({
      name: other[language],
      href: `/ladder?framework=${encodeURIComponent(other.key)}`,
      current: other.key === framework.key,
    })),
    several: others.length > 1,
    levels: framework.levels.map((level) => ({
      ...headOf(framework, level, language),
      chosen: level === shown,
      chooseHref: `/ladder?framework=${encodeURIComponent(framework.key)}&level=${encodeURIComponent(level.code)}`,
    })),
    columns: framework.levels.length + 1,
    groups: framework.groups.map((group) => ({
      name: group[language],
      dimensions: framework.dimensions
        .filter((dimension) => dimension.group === group.key)
        .map((dimension) => ({
          name: dimension[language],
          cells: framework.levels.map((level) => ({
            ...cellOf(level, dimension.key, language),
            chosen: level === shown,
          })),
        })),
    })),
  };
}

/** One level with everything that it asks. */
export function levelView(framework: Framework, level: Level, language: Language) {
  const kinds = new Map(framework.evidenceKinds.map((kind) => [kind.key, kind[language]]));
  const emphasis = framework.groups.find(({ key }) => key === level.emphasis);
  return {
    ...headOf(framework, level, language),
    framework: framework[language],
    ladderHref: `/ladder?framework=${encodeURIComponent(framework.key)}`,
    emphasis: emphasis?.[language] ?? '',
    own: level.own.length,
    required: level.required.length,
    next: neighbours(framework, level.code, 'to', language),
    before: neighbours(framework, level.code, 'from', language),
    dimensions: framework.dimensions
      .map((dimension) => ({ name: dimension[language], ...cellOf(level, dimension.key, language, kinds) }))
      .filter((dimension) => !dimension.none),
  };
}

function headOf(framework: Framework, level: Level, language: Language) {
  const track = framework.tracks.find(({ key }) => key === level.track);
  return {
    code: level.code,
    name: level[language],
    phrase: level.phrase[language],
    track: track?.[language] ?? '',
    href: levelHref(framework, level.code),
  };
}

function levelHref({ key }: Framework, code: string): string {
  return `/ladder/${encodeURIComponent(key)}/${encodeURIComponent(code)}`;
}

function cellOf(level: Level, dimension: string, language: Language, kinds = new Map<string, string>()) {
  const criteria = level.required.filter((criterion) => criterion.dimension === dimension);
  if (criteria.length === 0) return none;
  return { none: false, criteria: criteria.map((criterion) => criterionView(criterion, language, kinds)) };
}

function criterionView(criterion: RequiredCriterion, language: Language, kinds: ReadonlyMap<string, string>) {
  return {
    id: criterion.id,
    text: criterion[language],
    must: criterion.must,
    inheritedFrom: criterion.inheritedFrom ?? '',
    evidence: criterion.inheritedFrom === null ? criterion.evidence.map((key) => kinds.get(key) ?? key) : [],
  };
}

function neighbours(framework: Framework, code: string, end: 'from' | 'to', language: Language) {
  const start = end === 'to' ? 'from' : 'to';
  const codes = new Set(framework.transitions.filter((way) => way[start] === code).map((way) => way[end]));
  return framework.levels
    .filter((level) => codes.has(level.code))
    .map((level) => ({ code: level.code, name: level[language], href: levelHref(framework, level.code) }));
}
