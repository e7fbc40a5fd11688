import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { ZipEntry } from '../../pdf/zip.js';
import { FileStorage } from '../../storage/file-storage.js';
import { DocumentBundleRow } from './document-bundle.entity.js';
import { DocumentPrinting } from './document-printing.service.js';

/** Packs archives. Packing one twice gives the same archive. */
@Injectable()
export class BundlePacking {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly printing: DocumentPrinting,
    private readonly storage: FileStorage,
  ) {}

  /** @param progress told after each document, of how many */
  async pack(id: string, progress: (done: number, total: number) => Promise<void>): Promise<void> {
    const bundle = await this.unitOfWork.entities().findOneBy(DocumentBundleRow, { id });
    if (!bundle || bundle.fileKey !== null) return;
    const entries: ZipEntry[] = [];
    const total = bundle.documents.length;
    for (const [index, documentId] of bundle.documents.entries()) {
      entries.push(await this.entry(documentId));
      await this.note(id, { done: index + 1 });
      await progress(index + 1, total);
    }
    const { zipOf } = await import('../../pdf/zip.js');
    const fileKey = `bundles/${id}.zip`;
    let size = 0;
    await this.storage.put(
      fileKey,
      counted(zipOf(entries), (bytes) => (size += bytes)),
    );
    await this.note(id, { fileKey, size });
  }

  private async entry(documentId: string): Promise<ZipEntry> {
    const row = await this.printing.print(documentId);
    if (!row || row.fileKey === null) throw new Error(`The document ${documentId} has no file.`);
    const { fileKey } = row;
    return { name: row.fileName, content: () => this.printing.content({ ...row, fileKey }) };
  }

  private async note(id: string, change: Partial<DocumentBundleRow>): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.unitOfWork.entities().update(DocumentBundleRow, { id }, change);
    });
  }
}

async function* counted(source: AsyncIterable<Uint8Array>, count: (bytes: number) => unknown) {
  for await (const chunk of source) {
    count(chunk.byteLength);
    yield chunk;
  }
}
