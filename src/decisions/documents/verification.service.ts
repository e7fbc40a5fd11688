import { Injectable } from '@nestjs/common';
import { documentHash, readDocumentCode } from '../../pdf/document-code.js';
import { IssuedDocumentRepository } from './issued-document.repository.js';

/**
 * What anybody may learn of a file or a code; never what the document says, of whom it is, or which kind it is.
 * `issued`: the code exists; only the file itself can show whether it was altered.
 */
export type Verification =
  | { readonly answer: 'unaltered' | 'superseded' | 'issued'; readonly issuedAt: string }
  | { readonly answer: 'different' | 'unknown-code' };

/** Compares a file with what was issued. */
@Injectable()
export class VerificationService {
  constructor(private readonly documents: IssuedDocumentRepository) {}

  /** @param code as printed, if it was typed too: then the file must be the one issued under it */
  async ofFile(bytes: Uint8Array, code?: string): Promise<Verification> {
    const row = await this.documents.findByHash(documentHash(bytes));
    if (!row || (code !== undefined && readDocumentCode(code) !== row.code)) return { answer: 'different' };
    return { answer: row.supersededBy === null ? 'unaltered' : 'superseded', issuedAt: row.issuedAt };
  }

  async ofCode(typed: string): Promise<Verification> {
    const code = readDocumentCode(typed);
    const row = code === null ? null : await this.documents.findByCode(code);
    if (!row || row.sha256 === null) return { answer: 'unknown-code' };
    return { answer: row.supersededBy === null ? 'issued' : 'superseded', issuedAt: row.issuedAt };
  }
}
