import { Option, type Command } from 'commander';
import { encodings } from './import/decode.js';
import type { ImportChoices } from './people-actions.js';

/** `rungs people import FILE`. */
export function addPeopleCommands(program: Command): void {
  const people = program.command('people').description('the people of the company');
  people
    .command('import')
    .description('read people from a CSV file or an XLSX workbook; saves nothing while any row has an error')
    .argument(
      '<file>',
      'headings in the first row; text separated by comma, semicolon or tab, or the first sheet of a workbook',
    )
    .addOption(
      new Option('--encoding <name>', 'how a CSV file is written; found out if not given').choices(encodings),
    )
    .option('--save-good', 'save the good rows all the same')
    .option('--json', 'the report as JSON')
    .addOption(new Option('--lang <language>', 'language of the report').choices(['zh', 'en']).default('en'))
    .action(async (file: string, choices: ImportChoices) =>
      (await import('./people-actions.js')).importPeople(file, choices),
    );
}
