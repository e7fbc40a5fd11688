import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../src/domain/canonical-json.js';
import type { PrintableDocument } from '../../../src/pdf/documents/printable-document.js';

/** Prints a document as its own canonical JSON: the same document gives the same bytes, and tests read it back. */
export class FakeRenderer {
  printed = 0;

  render(document: PrintableDocument, language: string): Promise<Buffer> {
    this.printed += 1;
    return Promise.resolve(Buffer.from(canonicalJson({ language, document })));
  }
}

export function printedDocument(bytes: Buffer): PrintableDocument {
  return (JSON.parse(bytes.toString('utf8')) as { document: PrintableDocument }).document;
}

export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
