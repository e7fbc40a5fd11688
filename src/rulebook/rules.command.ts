import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Option, type Command } from 'commander';
import type { Language } from '../domain/framework/text.js';

interface Choices {
  readonly json?: boolean;
  readonly lang: Language;
}

/** `rungs rules check [FOLDER]` and `rungs rules explain CASE_FILE`; see `rules/README.md`. */
export function addRulesCommands(program: Command): void {
  const rules = program.command('rules').description('check a framework folder, explain a case by its rules');
  rules
    .command('check')
    .description('check a framework folder and name all its mistakes')
    .argument('[folder]', 'framework folder; the only one below rules/ if not given')
    .option('--json', 'print JSON')
    .addOption(languageOption())
    .action(check);
  rules
    .command('explain')
    .description('evaluate the case or cases of a file and give the reasons')
    .argument('<case-file>', 'JSON file as described in rules/README.md')
    .option('--json', 'print JSON')
    .addOption(languageOption())
    .action(explain);
  rules
    .command('schema')
    .description('write the JSON Schemas of the files, for editors, into a folder')
    .argument('[folder]', 'rules/schema if not given')
    .action(writeSchemas);
}

function languageOption(): Option {
  return new Option('--lang <language>', 'language of the reasons').choices(['zh', 'en']).default('en');
}

async function check(folder: string | undefined, { json, lang }: Choices): Promise<void> {
  const { checkRulesFolder } = await import('./rules-folder.js');
  const { checkLines, checkView } = await import('./rules.view.js');
  const chosen = folder ?? (await onlyFramework());
  if (chosen === undefined) return;
  const checked = await checkRulesFolder(chosen);
  if (!checked.ok) process.exitCode = 1;
  print(json ? [JSON.stringify(checkView(checked, lang), null, 2)] : checkLines(chosen, checked, lang));
}

async function explain(file: string, { json, lang }: Choices): Promise<void> {
  const { casesOf, parseCaseFile } = await import('./case-file.js');
  const { explainCase } = await import('./explain-case.js');
  const { checkRulesFolder } = await import('./rules-folder.js');
  const { checkLines, checkView, explainLines, explainView } = await import('./rules.view.js');
  try {
    const given = parseCaseFile(await readFile(file, 'utf8'));
    const folder = given.framework
      ? path.resolve(path.dirname(file), given.framework)
      : await onlyFramework();
    if (folder === undefined) return;
    const checked = await checkRulesFolder(folder);
    if (!checked.ok) {
      print(json ? [JSON.stringify(checkView(checked, lang), null, 2)] : checkLines(folder, checked, lang));
      process.exitCode = 1;
      return;
    }
    const { framework } = checked;
    const explained = [];
    for (const each of casesOf(given)) explained.push(await explainCase(framework, given.targetLevel, each));
    if (explained.some(({ differences }) => differences.length > 0)) process.exitCode = 1;
    const views = explained.map((each) => explainView(framework, each, lang));
    if (json) print([JSON.stringify(given.cases ? { cases: views } : views[0], null, 2)]);
    else print(explained.flatMap((each) => [...explainLines(framework, each, lang), '']));
  } catch (error) {
    refuse(`${file} can't be explained:\n${(error as Error).message}\nSee rules/README.md for the format.`);
  }
}

async function writeSchemas(folder: string | undefined): Promise<void> {
  const { schemaFiles } = await import('./rules-schemas.js');
  const { rulesFolder } = await import('./rules-folder.js');
  const target = folder ?? path.join(rulesFolder, 'schema');
  await mkdir(target, { recursive: true });
  for (const [name, text] of schemaFiles()) await writeFile(path.join(target, name), text);
  print([target]);
}

/** The framework to take when none is named; with several, the person has to say which. */
async function onlyFramework(): Promise<string | undefined> {
  const { frameworkFolders } = await import('./rules-folder.js');
  const folders = await frameworkFolders();
  if (folders.length === 1) return folders[0];
  refuse(`There are ${folders.length} frameworks below rules/. Name one: ${folders.join(', ')}`);
  return undefined;
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

function refuse(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
