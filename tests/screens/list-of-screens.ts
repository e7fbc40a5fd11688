import type { Screen } from './screens.js';

/** The list of the pictures in a folder, as Markdown: a line a page, then the pictures that no page of the list has. */
export function listOf(screens: readonly Screen[], files: readonly string[]): string {
  const pictures = files.filter((file) => /\.(webp|png)$/.test(file)).sort();
  const of = ({ name }: Screen): string[] =>
    pictures.filter((file) => new RegExp(`^${name}-(zh|en)-\\d+(-dark)?\\.webp$`).test(file));
  const rows = screens.map((screen) => `| ${screen.about} | ${of(screen).map(linkTo).join(', ')} |`);
  const listed = new Set(screens.flatMap(of));
  const others = pictures.filter((file) => !listed.has(file)).map(linkTo);
  return [
    '# Pictures of the pages',
    '',
    'Taken from the sample company as the demo leaves it, in Chinese and English, 1440 and 390 px wide. `npm run screens` takes all of them',
    'anew, `npm run screens -- case ladder` those named; `RUNGS_DATA_DIR` may say where a company was played already. The pages and',
    'their readers are in `tests/screens/screens.ts`, which this list is made from.',
    '',
    '| page | pictures |',
    '| --- | --- |',
    ...rows,
    '',
    ...(others.length > 0 ? [`Committee and documents: ${others.join(', ')}`, ''] : []),
  ].join('\n');
}

const linkTo = (file: string): string => `[${file.replace(/\.\w+$/, '')}](${file})`;
