import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../config/configuration.js';
import type { Asset } from './asset.js';
import { fontFaces, fontFile } from './fonts.js';
import { styleSheet } from './style-sheet.js';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
};

/**
 * Everything a page loads, from our own server. An address carries the hash of the content, so that browsers may keep
 * it for ever: `/assets/<hash>/<name>`.
 */
export class Assets {
  private readonly byAddress = new Map<string, Asset>();
  private readonly addresses = new Map<string, string>();

  constructor(folder = path.join(projectFolder, 'templates', 'assets')) {
    for (const name of readdirSync(folder).filter((file) => path.extname(file) in types)) {
      this.add(name, readFileSync(path.join(folder, name)));
    }
    this.addTogether('browser', path.join(projectFolder, 'dist', 'browser'));
    this.add('htmx.js', readFileSync(path.join(projectFolder, 'node_modules/htmx.org/dist/htmx.min.js')));
    this.add('app.css', Buffer.from(styleSheet(path.join(folder, 'css'))));
    this.add('fonts.css', Buffer.from(fontFaces()));
  }

  /** The address of an asset by its name. @throws Error for a name that is not there */
  address(name: string): string {
    const address = this.addresses.get(name);
    if (!address) throw new Error(`There is no asset ${name}.`);
    return address;
  }

  async find(address: string): Promise<Asset | null> {
    return this.byAddress.get(address) ?? (await fontFile(address));
  }

  /** Scripts that import each other by relative paths: one hash stands for all of them. */
  private addTogether(group: string, folder: string): void {
    const files = readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .sort()
      .map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }));
    const hash = hashOf(...files.flatMap(({ name, bytes }) => [name, bytes]));
    for (const { name, bytes } of files) this.serve(`${group}/${name}`, hash, bytes);
  }

  private add(name: string, bytes: Buffer): void {
    this.serve(name, hashOf(bytes), bytes);
  }

  private serve(name: string, hash: string, bytes: Buffer): void {
    const address = `/assets/${hash}/${name}`;
    this.addresses.set(name, address);
    this.byAddress.set(address, { bytes, type: types[path.extname(name)] ?? 'application/octet-stream' });
  }
}

function hashOf(...parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 16);
}
