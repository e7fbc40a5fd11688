import type { Framework } from '../../domain/framework/framework.js';
import type { PrintableDocument } from '../../pdf/documents/printable-document.js';
import type { Unidentified } from './unidentified.js';

/** A document with all its content, before it has a code. */
export interface DocumentDraft {
  readonly document: Unidentified<PrintableDocument>;
  readonly cycleId: string;
  readonly sessionId: string | null;
  readonly caseId: string | null;
  /** Ids of all cases that it speaks of one by one. */
  readonly cases: readonly string[];
  readonly revision: number | null;
  /** Whose name is the watermark. */
  readonly readerId: string | null;
  readonly framework: Framework;
  readonly timeZone: string;
  /** Says what it is of, never what it says; without ending. */
  readonly fileName: string;
}
