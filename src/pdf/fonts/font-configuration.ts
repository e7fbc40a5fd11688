import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fontFileName, latinSubset, readFontFile } from './font-files.js';
import { woffToTrueType } from './woff-to-truetype.js';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const configurationText = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escaped(path.join(folder, 'fonts'))}</dir>
  <cachedir>${escaped(path.join(folder, 'cache'))}</cachedir>
</fontconfig>
`;

/** Written beside and moved into place, so that a process starting at the same time reads all of it or the former. */
async function writeWhole(file: string, content: Buffer | string): Promise<void> {
  const wanted = Buffer.from(content);
  const present = await readFile(file).catch(() => undefined);
  if (present?.equals(wanted)) return;
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, wanted);
  await rename(draft, file);
}

/**
 * Makes a fontconfig configuration that knows one font, our own: the browser needs a font of the system to start with,
 * and none but ours may ever step in.
 * @returns the path of `fonts.conf`
 */
export async function writeFontConfiguration(folder: string): Promise<string> {
  await mkdir(path.join(folder, 'fonts'), { recursive: true });
  const woff = await readFontFile(fontFileName(latinSubset, 400, 'woff'));
  await writeWhole(path.join(folder, 'fonts', 'NotoSansSC-Latin.ttf'), woffToTrueType(woff));
  const file = path.join(folder, 'fonts.conf');
  await writeWhole(file, configurationText(folder));
  return file;
}
