import type { Language } from '../../web/language.js';
import type { Translations } from '../../web/translations.js';
import type { ImportReport } from './people-import.service.js';
import type { ImportProblem } from './problem.js';

/** The report as plain JSON, with reason and remedy of every problem in words. */
export function reportJson(report: ImportReport, translations: Translations, language: Language) {
  return {
    ...report,
    problems: report.problems.map((problem) => ({
      row: problem.row,
      column: problem.column,
      code: problem.code,
      value: problem.value,
      severity: problem.severity,
      ...wordsOf(problem, translations, language),
    })),
  };
}

/** The report in lines to read: a line a problem, and at the end what was saved. */
export function reportLines(report: ImportReport, translations: Translations, language: Language): string[] {
  const say = (key: string, parameters: Record<string, string | number> = {}): string =>
    translations.text(language, `people.import.${key}`, parameters);
  const lines = report.problems.map((problem) => {
    const { row, column, severity } = problem;
    const place = column === null ? say('row', { row }) : say('cell', { row, column });
    const { reason, remedy } = wordsOf(problem, translations, language);
    return `${say(severity)} ${place} ${reason} ${remedy}`;
  });
  const { created, updated, unchanged, rows, saved, ignored } = report;
  if (ignored.length > 0) lines.push(say('ignored', { columns: ignored.join('、') }));
  lines.push(saved ? say('saved', { created, updated, unchanged }) : say('not-saved', { rows }));
  return lines;
}

/** Reason and remedy of a problem. */
export function wordsOf({ code, parameters }: ImportProblem, translations: Translations, language: Language) {
  const say = (part: string): string =>
    translations.text(language, `people.import.problems.${code}.${part}`, parameters);
  return { reason: say('reason'), remedy: say('remedy') };
}
