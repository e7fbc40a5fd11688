import { open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { projectFolder } from '../config/configuration.js';
import { checkFramework, type CheckedFramework } from '../domain/framework/check-framework.js';
import { largestFile, type FolderFiles, type OversizedFile } from '../domain/framework/folder.js';
import { problem } from '../domain/framework/problem.js';

/** The folder that holds one folder for each framework, and `schema`. */
export const rulesFolder = path.join(projectFolder, 'rules');

/**
 * Reads the JSON files of a framework folder and of its `levels`; nothing else is looked at. A file over the limit is
 * not read at all.
 * @throws the error of the file system, with its `code`, when the folder can't be read.
 */
export async function readRulesFolder(folder: string): Promise<FolderFiles> {
  const names = [...(await jsonFilesIn(folder)), ...(await levelFilesIn(folder))];
  const files = new Map<string, string | OversizedFile>();
  for (const name of names.sort()) files.set(name, await readLimited(path.join(folder, name)));
  return files;
}

/** {@link readRulesFolder} and `checkFramework` in one; a folder that can't be read is a problem like any other. */
export async function checkRulesFolder(folder: string): Promise<CheckedFramework> {
  try {
    return checkFramework(await readRulesFolder(folder));
  } catch (error) {
    const detail = (error as NodeJS.ErrnoException).code;
    if (detail === undefined) throw error;
    return { ok: false, problems: [problem(folder, [], 'folder-unreadable', { detail })] };
  }
}

/** The frameworks of the installation: folders below `rules` with a `framework.json`. */
export async function frameworkFolders(parent: string = rulesFolder): Promise<string[]> {
  const entries = await readdir(parent, { withFileTypes: true });
  const folders = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.join(parent, entry.name));
  const found: string[] = [];
  for (const folder of folders.sort()) {
    if ((await jsonFilesIn(folder)).includes('framework.json')) found.push(folder);
  }
  return found;
}

async function jsonFilesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && entry.name.endsWith('.json')).map((entry) => entry.name);
}

async function levelFilesIn(folder: string): Promise<string[]> {
  try {
    return (await jsonFilesIn(path.join(folder, 'levels'))).map((name) => `levels/${name}`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

async function readLimited(file: string): Promise<string | OversizedFile> {
  const { size } = await stat(file);
  if (size > largestFile) return { bytes: size };
  const handle = await open(file);
  try {
    return await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
}
