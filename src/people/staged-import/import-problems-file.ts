import { Injectable } from '@nestjs/common';
import { Translations } from '../../web/translations.js';
import type { Viewer } from '../../web/viewer.js';
import { csvLine } from '../export/csv-text.js';
import { ImportFiles } from './import-files.js';
import { ImportScopes } from './import-scopes.js';
import { ProblemWords } from './problem-words.js';

const heads = ['severity', 'row', 'column', 'value', 'reason', 'remedy'] as const;

/** All that is wrong with a file, as a table to work through: row, column, what stands there, why, remedy. */
@Injectable()
export class ImportProblemsFile {
  constructor(
    private readonly scopes: ImportScopes,
    private readonly files: ImportFiles,
    private readonly words: ProblemWords,
    private readonly translations: Translations,
  ) {}

  /** @throws not-found */
  async csv(viewer: Viewer, id: string): Promise<string> {
    const { id: found } = await this.scopes.find(viewer, id);
    const headings = heads.map((head) =>
      this.translations.text(viewer.language, `people.imports.file.${head}`),
    );
    const problems = this.words.of(await this.files.problems(found), viewer.language);
    const rows = problems.map((problem) => heads.map((head) => problem[head]));
    return `\uFEFF${[headings, ...rows].map(csvLine).join('')}`;
  }
}
