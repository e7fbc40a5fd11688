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

  private add(name: string, bytes: Buffer): void {
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    const address = `/assets/${hash}/${name}`;
    this.addresses.set(name, address);
    this.byAddress.set(address, { bytes, type: types[path.extname(name)] ?? 'application/octet-stream' });
  }
}
