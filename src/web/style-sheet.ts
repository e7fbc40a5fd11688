import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The layers of `templates/assets/css/<layer>/*.css`, in the order in which they override each other. */
const layers = ['base', 'layout', 'components', 'print'];

/** One style sheet of all files, each folder a cascade layer. */
export function styleSheet(folder: string): string {
  return [`@layer ${layers.join(', ')};`, ...layers.map((layer) => layerOf(folder, layer))].join('\n');
}

function layerOf(folder: string, layer: string): string {
  const sources = readdirSync(path.join(folder, layer))
    .filter((name) => name.endsWith('.css'))
    .sort()
    .map((name) => readFileSync(path.join(folder, layer, name), 'utf8'));
  return `@layer ${layer} {\n${sources.join('\n')}\n}`;
}
