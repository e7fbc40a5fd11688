import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { projectFolder } from '../config/configuration.js';
import type { Asset } from './asset.js';

const fontPackage = path.join(projectFolder, 'node_modules', '@fontsource', 'noto-sans-sc');
const weights = [400, 600];
const address = /^\/assets\/fonts\/(noto-sans-sc-[a-z0-9-]+\.woff2)$/;

/**
 * The slices of Noto Sans SC for machines without a Chinese font of their own: a browser fetches only the slices whose
 * characters a page shows, and none where the system's font comes first.
 */
export function fontFaces(): string {
  return weights
    .map((weight) => facesOf(readFileSync(path.join(fontPackage, `${weight}.css`), 'utf8')))
    .join('\n');
}

export async function fontFile(requested: string): Promise<Asset | null> {
  const name = address.exec(requested)?.[1];
  if (!name) return null;
  const bytes = await readFile(path.join(fontPackage, 'files', name)).catch(() => null);
  return bytes && { bytes, type: 'font/woff2' };
}

function facesOf(css: string): string {
  return css
    .replace(
      /url\(\.\/files\/([^)]+\.woff2)\) format\('woff2'\), url\([^)]+\) format\('woff'\)/g,
      `url(/assets/fonts/$1) format('woff2')`,
    )
    .replace(/\n\s*/g, ' ');
}
