import { problem, type Problem } from './problem.js';
import { lineAndColumn, scanJson } from './json-scan.js';

/** A file that was not read, because of its size alone. */
export interface OversizedFile {
  readonly bytes: number;
}

/** The JSON files of a framework folder: path with `/` → text. */
export type FolderFiles = ReadonlyMap<string, string | OversizedFile>;

/** The same, read: path → value. Files with mistakes are not in it. */
export type Documents = ReadonlyMap<string, unknown>;

export const largestFile = 1_000_000;
const deepestNesting = 32;

export const fixedFiles = [
  'framework.json',
  'facts.json',
  'eligibility.json',
  'readiness.json',
  'flags.json',
] as const;

export const levelPath = (code: string): string => `levels/${code}.json`;

/** Reads every file that is JSON; what isn't becomes problems with line and column. */
export function readDocuments(files: FolderFiles): { documents: Documents; problems: Problem[] } {
  const documents = new Map<string, unknown>();
  const problems: Problem[] = [];
  for (const [path, text] of files) {
    const faults = faultsOf(path, text);
    problems.push(...faults);
    if (faults.length === 0) documents.set(path, JSON.parse(withoutMark(text as string)));
  }
  return { documents, problems };
}

function faultsOf(path: string, file: string | OversizedFile): Problem[] {
  const bytes = typeof file === 'string' ? file.length : file.bytes;
  if (typeof file !== 'string' || bytes > largestFile) {
    return [problem(path, [], 'file-too-large', { bytes, limit: largestFile })];
  }
  const text = withoutMark(file);
  const broken = text.indexOf('\uFFFD');
  if (broken !== -1) return [problem(path, placeIn(text, broken), 'file-encoding')];
  return scanJson(text, deepestNesting).map(({ code, index, found }) =>
    problem(path, placeIn(text, index), code, { found, limit: deepestNesting }),
  );
}

function placeIn(text: string, index: number): string {
  const { line, column } = lineAndColumn(text, index);
  return `line ${line}, column ${column}`;
}

/** Some editors begin a UTF-8 file with a byte order mark. */
function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
