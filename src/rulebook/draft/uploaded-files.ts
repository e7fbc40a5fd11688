import path from 'node:path';
import {
  fixedFiles,
  largestFile,
  type FolderFiles,
  type OversizedFile,
} from '../../domain/framework/folder.js';
import type { Framework } from '../../domain/framework/framework.js';
import { Refused } from '../../domain/refusal.js';
import { unpacked, zipEntries, type ZipEntry } from '../../storage/zip-entries.js';
import type { UploadedFile } from '../../web/posted.js';

/** A framework has a file a level and five more; beyond this it is something else that was packed. */
const mostFiles = 200;
const largestFolder = 8_000_000;
const zipMark = Buffer.from('PK');

/**
 * The framework folder that an upload holds: a ZIP of the folder, all files as one JSON (`{ "framework.json": { … }, … }`),
 * or one file of the folder, which then stands in for that file of `base`.
 * @throws Refused draft-archive-broken, draft-too-many-files, draft-file-unknown
 */
export async function uploadedFiles(file: UploadedFile, base: Framework | null): Promise<FolderFiles> {
  if (file.bytes.subarray(0, 2).equals(zipMark)) return filesOfArchive(file.bytes);
  const text = file.bytes.toString('utf8');
  return filesOfBundle(text) ?? withOneFile(file, text, base);
}

/** The files of a framework as it is stored. */
export function filesOf({ content }: Pick<Framework, 'content'>): Map<string, string> {
  const documents = JSON.parse(content) as Record<string, unknown>;
  return new Map(
    Object.entries(documents).map(([name, document]) => [name, `${JSON.stringify(document, null, 2)}\n`]),
  );
}

async function filesOfArchive(bytes: Buffer): Promise<FolderFiles> {
  const entries = zipEntries(bytes);
  if (!entries) throw refused('draft-archive-broken');
  const json = [...entries.values()].filter(({ name }) => name.endsWith('.json') && !name.startsWith('__'));
  if (json.length > mostFiles) throw refused('draft-too-many-files', { most: mostFiles });
  const folder = folderOf(json.map(({ name }) => name));
  const files = new Map<string, string | OversizedFile>();
  let size = 0;
  for (const entry of json) {
    const name = entry.name.startsWith(folder) ? entry.name.slice(folder.length) : '';
    if (!/^(levels\/)?[^/]+\.json$/.test(name)) continue;
    const file = await read(bytes, entry);
    size += typeof file === 'string' ? file.length : file.bytes;
    if (size > largestFolder) throw refused('draft-too-many-files', { most: mostFiles });
    files.set(name, file);
  }
  return files;
}

/** Where `framework.json` stands, or any other of the fixed files: the folder may be packed with others above it. */
function folderOf(names: readonly string[]): string {
  const fixed: readonly string[] = fixedFiles;
  const [nearest] = names
    .filter((name) => fixed.includes(path.posix.basename(name)))
    .sort((one, other) => one.length - other.length);
  return nearest === undefined ? '' : nearest.slice(0, -path.posix.basename(nearest).length);
}

/** Unpacked as far as a file may be large, and no further. */
async function read(bytes: Buffer, entry: ZipEntry): Promise<string | OversizedFile> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of unpacked(bytes, entry)) {
      size += part.length;
      if (size > largestFile) return { bytes: size };
      parts.push(part);
    }
  } catch {
    throw refused('draft-archive-broken');
  }
  return Buffer.concat(parts).toString('utf8');
}

function filesOfBundle(text: string): FolderFiles | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) && isObject(value['framework.json']) ? filesOfDocuments(value) : null;
  } catch {
    return null;
  }
}

/** `{ "framework.json": { … }, "levels/P1.json": { … } }` as files. */
export function filesOfDocuments(documents: Readonly<Record<string, unknown>>): FolderFiles {
  return new Map(
    Object.entries(documents).map(([name, document]) => [name, JSON.stringify(document, null, 2)]),
  );
}

function withOneFile({ name }: UploadedFile, text: string, base: Framework | null): FolderFiles {
  const file = path.posix.basename(name);
  const fixed: readonly string[] = fixedFiles;
  const isLevel = /^[A-Za-z][A-Za-z0-9]*\.json$/.test(file);
  if (!base || !(fixed.includes(file) || isLevel)) throw refused('draft-file-unknown', { file: name });
  return new Map([...filesOf(base), [fixed.includes(file) ? file : `levels/${file}`, text]]);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refused(code: string, parameters: Readonly<Record<string, string | number>> = {}): Refused {
  return new Refused({ code, parameters, fields: [{ path: 'file', code, parameters }] });
}
