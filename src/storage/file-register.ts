import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { Random } from '../config/random.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { FileStorage } from './file-storage.js';
import { StoredFileRow } from './stored-file.entity.js';

/**
 * Files that belong to the data. Bytes are kept under their own hash, before the unit that registers them commits: a
 * unit that rolls back leaves bytes that nobody refers to, never a row without bytes.
 */
@Injectable()
export class FileRegister {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly storage: FileStorage,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** Keeps the bytes; call it before the unit, then hand the result to {@link register} inside. */
  async keep(content: Uint8Array): Promise<KeptBytes> {
    const sha256 = createHash('sha256').update(content).digest('hex');
    const key = `${sha256.slice(0, 2)}/${sha256}`;
    if (!(await this.storage.has(key))) await this.storage.put(key, content);
    return { key, sha256, size: content.byteLength };
  }

  /** Gives kept bytes a name, inside a unit. */
  async register(kept: KeptBytes, name: string, mediaType: string): Promise<StoredFileRow> {
    const row: StoredFileRow = {
      id: this.random.uuid(),
      ...kept,
      name,
      mediaType,
      createdAt: this.clock.now().toISOString(),
    };
    await this.unitOfWork.require('FileRegister.register').insert(StoredFileRow, row);
    return row;
  }

  find(id: string): Promise<StoredFileRow | null> {
    return this.unitOfWork.entities().findOneBy(StoredFileRow, { id });
  }

  /** @throws FileMissing when the storage has lost it */
  content(file: Pick<StoredFileRow, 'key'>): Promise<Buffer> {
    return this.storage.get(file.key);
  }
}

export interface KeptBytes {
  readonly key: string;
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
}
