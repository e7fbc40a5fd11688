import { Injectable } from '@nestjs/common';
import type { Language } from '../../web/language.js';
import { Translations } from '../../web/translations.js';
import { isColumn } from '../import/columns.js';
import { wordsOf } from '../import/import-report.js';
import type { ImportProblem } from '../import/problem.js';

/** A problem as people read it. */
export interface WordedProblem {
  readonly row: string;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
  readonly remedy: string;
  readonly kind: 'danger' | 'warning';
  readonly severity: string;
}

@Injectable()
export class ProblemWords {
  constructor(private readonly translations: Translations) {}

  of(problems: readonly ImportProblem[], language: Language): WordedProblem[] {
    const say = (key: string): string => this.translations.text(language, key);
    return problems.map((problem) => {
      const { row, column, value, severity } = problem;
      return {
        ...wordsOf(problem, this.translations, language),
        row: row === 0 ? '' : String(row),
        column: column !== null && isColumn(column) ? say(`people.columns.${column}`) : (column ?? ''),
        value,
        kind: severity === 'error' ? 'danger' : 'warning',
        severity: say(`people.import.${severity}`),
      };
    });
  }
}
