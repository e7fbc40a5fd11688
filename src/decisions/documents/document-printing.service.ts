import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { PrintableDocument } from '../../pdf/documents/printable-document.js';
import { PdfRenderer } from '../../pdf/pdf-renderer.js';
import { FileRegister } from '../../storage/file-register.js';
import type { IssuedDocumentRow } from './issued-document.entity.js';
import { IssuedDocumentRepository } from './issued-document.repository.js';

/** Prints documents and keeps their files for good. Printing one twice keeps the first file. */
@Injectable()
export class DocumentPrinting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: IssuedDocumentRepository,
    private readonly renderer: PdfRenderer,
    private readonly files: FileRegister,
  ) {}

  /** @returns the document with its file; null where there is no such document */
  async print(id: string): Promise<IssuedDocumentRow | null> {
    const row = await this.documents.find(id);
    if (!row || row.fileKey !== null) return row;
    const bytes = await this.renderer.render(JSON.parse(row.data) as PrintableDocument, row.language);
    const kept = await this.files.keep(bytes);
    await this.unitOfWork.run(async () => {
      await this.files.register(kept, row.fileName, 'application/pdf');
      await this.documents.print(id, kept);
    });
    return this.documents.find(id);
  }

  /** The bytes as they were issued. @throws FileMissing when the storage has lost them */
  content(row: IssuedDocumentRow & { readonly fileKey: string }): Promise<Buffer> {
    return this.files.content({ key: row.fileKey });
  }
}
