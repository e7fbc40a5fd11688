import { readFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** The folder of the npm package that holds every font that a document may use. */
const packageFolder = path.dirname(require.resolve('@fontsource/noto-sans-sc/package.json'));

/** The two weights that documents use. Static files: a variable font would be embedded as Type 3. */
export const fontWeights = [400, 700] as const;
export type FontWeight = (typeof fontWeights)[number];

/** The file with the 8,000 characters that nearly every text keeps to; everything else comes from the slices. */
export const baseSubset = 'chinese-simplified';

/** The small file of plain letters and digits. */
export const latinSubset = 'latin';

export function fontFileName(subset: string, weight: FontWeight, extension = 'woff2'): string {
  return `noto-sans-sc-${subset}-${weight}-normal.${extension}`;
}

export function fontFilePath(fileName: string): string {
  return path.join(packageFolder, 'files', path.basename(fileName));
}

export function readFontFile(fileName: string): Promise<Buffer> {
  return readFile(fontFilePath(fileName));
}

/** One slice of the family: its name in file names and the characters it claims, as CSS writes them (`U+2190-2193`). */
export interface FontSlice {
  readonly subset: string;
  readonly unicodeRange: string;
}

let slices: readonly FontSlice[] | undefined;

/** The slices as the package lists them, read once. */
export function fontSlices(): readonly FontSlice[] {
  slices ??= Object.entries(
    JSON.parse(readFileSync(path.join(packageFolder, 'unicode.json'), 'utf8')) as Record<string, string>,
  ).map(([name, unicodeRange]) => ({ subset: name.replaceAll(/[[\]]/g, ''), unicodeRange }));
  return slices;
}
