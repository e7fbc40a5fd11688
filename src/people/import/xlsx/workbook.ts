import path from 'node:path/posix';
import { elementsIn } from './elements.js';
import { numberFormats } from './number-formats.js';
import { sharedStrings } from './shared-strings.js';
import { type SheetRow, sheetRows } from './sheet-rows.js';
import { WorkbookParts } from './workbook-parts.js';
import { XlsxFailure } from './xlsx-failure.js';
import { attribute } from './xml-text.js';

/**
 * The rows of the first sheet that is shown. Read as it is unpacked, so that a large list neither fills the memory nor
 * holds up the server.
 * @throws XlsxFailure
 */
export async function* firstSheet(bytes: Buffer): AsyncGenerator<SheetRow> {
  const parts = WorkbookParts.of(bytes);
  const main = await mainPart(parts);
  const workbook = await parts.text(main);
  const related = await relations(parts, main);
  const sheet = related.get(firstSheetOf(workbook));
  if (sheet === undefined) throw new XlsxFailure('xlsx-empty');
  const named = (kind: string): string | undefined =>
    [...related.values()].find((name) => name.endsWith(`/${kind}.xml`) && parts.has(name));
  const strings = named('sharedStrings');
  const styles = named('styles');
  yield* sheetRows(parts.pieces(sheet), {
    strings: strings === undefined ? [] : await sharedStrings(parts.pieces(strings)),
    formats: styles === undefined ? [] : numberFormats(await parts.text(styles)),
    from1904: /\bdate1904\s*=\s*["'](?:1|true)["']/.test(workbook),
  });
}

async function mainPart(parts: WorkbookParts): Promise<string> {
  if (!parts.has('_rels/.rels')) throw new XlsxFailure('xlsx-broken');
  const tags = relationTags(await parts.text('_rels/.rels'));
  const main = tags.find((tag) => attribute(tag, 'Type')?.endsWith('/officeDocument'));
  const target = main === undefined ? null : attribute(main, 'Target');
  const name = target === null ? '' : path.join('/', target).slice(1);
  // A text document is such an archive as well.
  if (!parts.has(name) || !/workbook/i.test(name)) throw new XlsxFailure('xlsx-broken');
  return name;
}

async function relations(parts: WorkbookParts, main: string): Promise<ReadonlyMap<string, string>> {
  const folder = path.dirname(main);
  const name = path.join(folder, '_rels', `${path.basename(main)}.rels`);
  if (!parts.has(name)) return new Map();
  const tags = relationTags(await parts.text(name));
  return new Map(
    tags.map((tag) => {
      const target = attribute(tag, 'Target') ?? '';
      return [
        attribute(tag, 'Id') ?? '',
        path.join(target.startsWith('/') ? '/' : `/${folder}`, target).slice(1),
      ];
    }),
  );
}

function firstSheetOf(workbook: string): string {
  const tags = [...elementsIn(workbook, 'sheet')].map(({ tag }) => tag);
  const shown = tags.find((tag) => (attribute(tag, 'state') ?? 'visible') === 'visible') ?? tags[0];
  return (shown === undefined ? null : attribute(shown, 'id')) ?? '';
}

function relationTags(xml: string): string[] {
  return [...elementsIn(xml, 'Relationship')].map(({ tag }) => tag);
}
