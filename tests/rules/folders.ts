import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FolderFiles } from '../../src/domain/framework/folder.js';
import type { Framework } from '../../src/domain/framework/framework.js';
import { parseCaseFile, type CaseFile } from '../../src/rulebook/case-file.js';
import { checkRulesFolder, readRulesFolder, rulesFolder } from '../../src/rulebook/rules-folder.js';

export const ladderFolder = path.join(rulesFolder, 'b2b-healthcare-pm');
export const engineeringFolder = path.join(import.meta.dirname, 'frameworks', 'platform-engineering');

export async function frameworkIn(folder: string): Promise<Framework> {
  const checked = await checkRulesFolder(folder);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems, null, 2));
  return checked.framework;
}

/** The files of a folder as plain texts, to make broken copies of. */
export async function textsIn(folder: string): Promise<Map<string, string>> {
  const files: FolderFiles = await readRulesFolder(folder);
  return new Map([...files].map(([name, text]) => [name, typeof text === 'string' ? text : '']));
}

export async function caseFileAt(...parts: string[]): Promise<CaseFile> {
  return parseCaseFile(await readFile(path.join(import.meta.dirname, ...parts), 'utf8'));
}
