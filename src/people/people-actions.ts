import { readFile } from 'node:fs/promises';
import { createApp } from '../app.js';
import { readConfiguration } from '../config/configuration.js';
import type { Language } from '../web/language.js';
import { Translations } from '../web/translations.js';
import type { Encoding } from './import/decode.js';
import { reportJson, reportLines } from './import/import-report.js';
import { PeopleImportService, type ImportReport } from './import/people-import.service.js';

export interface ImportChoices {
  readonly encoding?: Encoding;
  readonly saveGood?: boolean;
  readonly json?: boolean;
  readonly lang: Language;
}

/** Reads the file and prints the report; the exit status is 1 where a row has an error or the file can't be read. */
export async function importPeople(file: string, choices: ImportChoices): Promise<void> {
  const bytes = await readFile(file).catch((failure: NodeJS.ErrnoException) => failure.code ?? 'unknown');
  if (typeof bytes === 'string') {
    process.stderr.write(`${file} can't be read (${bytes}). Check the path and that you may read it.\n`);
    process.exitCode = 1;
    return;
  }
  const report = await run(bytes, choices);
  const translations = new Translations();
  const lines = choices.json
    ? [JSON.stringify(reportJson(report, translations, choices.lang), null, 2)]
    : reportLines(report, translations, choices.lang);
  process.stdout.write(`${lines.join('\n')}\n`);
  if (!report.ok) process.exitCode = 1;
}

/** In the whole application without its server, so that cases and seats follow departures as they do after a page. */
async function run(bytes: Uint8Array, { encoding, saveGood }: ImportChoices): Promise<ImportReport> {
  const app = await createApp(readConfiguration(), { server: false });
  try {
    return await app.get(PeopleImportService).importFile(bytes, {
      encoding: encoding ?? null,
      saveGood: saveGood ?? false,
      actor: 'command-line',
    });
  } finally {
    await app.close();
  }
}
