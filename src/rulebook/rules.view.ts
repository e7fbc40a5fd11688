import type { CheckedFramework } from '../domain/framework/check-framework.js';
import type { Framework } from '../domain/framework/framework.js';
import type { Language } from '../domain/framework/text.js';
import { levelOf } from '../domain/framework/framework.js';
import type { ExplainedCase } from './explain-case.js';

/** What `rules check --json` prints. */
export function checkView(checked: CheckedFramework, language: Language): object {
  if (!checked.ok) {
    const problems = checked.problems.map(({ file, place, code, reason, remedy }) => ({
      file,
      place,
      code,
      reason: reason[language],
      remedy: remedy[language],
      texts: { reason, remedy },
    }));
    return { ok: false, problems };
  }
  const { version, levels } = checked.framework;
  return {
    ok: true,
    version,
    levels: levels.map(({ code, rank, own, required }) => ({
      code,
      rank,
      own: own.length,
      required: required.length,
      criteria: required.map(({ id, dimension, must, inheritedFrom, zh, en }) => ({
        id,
        dimension,
        must,
        inheritedFrom,
        zh,
        en,
      })),
    })),
  };
}

/** What `rules check` prints for people. */
export function checkLines(folder: string, checked: CheckedFramework, language: Language): string[] {
  if (!checked.ok) {
    return checked.problems.flatMap(({ file, place, reason, remedy }) => [
      `${file}  ${place}`,
      `  ${reason[language]}`,
      `  → ${remedy[language]}`,
    ]);
  }
  const { framework } = checked;
  const head = `${framework[language]} (${folder})`;
  const levels = framework.levels.map(({ code, rank, own, required, ...level }) => {
    const inherited = required.filter(({ inheritedFrom }) => inheritedFrom !== null).length;
    return `  ${code}  ${level[language]}  ${rank}  ${own.length} + ${inherited} = ${required.length}`;
  });
  return [head, framework.version, ...levels];
}

const marks = { met: '✓', 'not-met': '✗', unknown: '?' } as const;
const headings: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  zh: { eligibility: '申请资格', readiness: '准备度', flags: '提示', expected: '预期', found: '实际' },
  en: {
    eligibility: 'Eligibility',
    readiness: 'Readiness',
    flags: 'Flags',
    expected: 'expected',
    found: 'found',
  },
};

/** What `rules explain` prints for people: each criterion with its reasons, then the rest. */
export function explainLines(framework: Framework, each: ExplainedCase, language: Language): string[] {
  const { criteria, eligibility, readiness, flags, targetLevel } = each.evaluation;
  const words = headings[language];
  const level = levelOf(framework, targetLevel);
  const textOf = (id: string): string => level.required.find((one) => one.id === id)?.[language] ?? id;
  const outcome = framework.readiness.find(({ key }) => key === readiness.outcome)?.[language];
  return [
    `${targetLevel} ${level[language]} · ${each.name}`,
    ...criteria.flatMap(({ id, outcome: result, sentence }) => [
      `${marks[result]} ${id}  ${textOf(id)}`,
      `    ${sentence[language]}`,
    ]),
    `${words.eligibility}: ${marks[eligibility.outcome]}`,
    ...eligibility.rules.map(({ outcome: result, sentence }) => `  ${marks[result]} ${sentence[language]}`),
    `${words.readiness}: ${outcome ?? readiness.outcome}`,
    ...readiness.tried.map(({ outcome: result, sentence }) => `  ${marks[result]} ${sentence[language]}`),
    `${words.flags}: ${flags.filter(({ outcome: result }) => result === 'raised').length}`,
    ...flags
      .flatMap(({ findings }) => findings)
      .map(
        ({ id, outcome: result, sentence }) =>
          `  ${result === 'met' ? '!' : '?'} ${id}  ${sentence[language]}`,
      ),
    ...each.differences.map(
      ({ of, expected, found }) => `≠ ${of}: ${words.expected} ${expected}, ${words.found} ${found}`,
    ),
  ];
}

/** What `rules explain --json` prints for one case. */
export function explainView(framework: Framework, each: ExplainedCase, language: Language): object {
  const { criteria, ...evaluation } = each.evaluation;
  const level = levelOf(framework, evaluation.targetLevel);
  return {
    name: each.name,
    ...evaluation,
    criteria: criteria.map((one) => {
      const criterion = level.required.find(({ id }) => id === one.id);
      return { ...one, reason: one.sentence[language], zh: criterion?.zh, en: criterion?.en };
    }),
    differences: each.differences,
  };
}
