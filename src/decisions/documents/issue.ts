import { createHash } from 'node:crypto';
import { canonicalJson } from '../../domain/canonical-json.js';
import { documentCode } from '../../pdf/document-code.js';
import type { PrintableDocument } from '../../pdf/documents/printable-document.js';
import type { Language } from '../../web/language.js';
import type { DocumentDraft } from './document-draft.js';
import { localized } from './framework-names.js';
import type { IssuedDocumentRow } from './issued-document.entity.js';

export interface Issuing {
  readonly id: string;
  readonly language: Language;
  readonly templateVersion: string;
  readonly publicUrl: string;
  readonly issuer: string;
  /** ISO UTC. */
  readonly issuedAt: string;
  /** The day of it in the cycle's time zone. */
  readonly issuedOn: string;
  /** The document of the same subject, reader and language that it replaces. */
  readonly former: Pick<IssuedDocumentRow, 'id' | 'code'> | null;
}

/** What decides whether a document is the same as one issued before: content and versions, not code and day. */
export function contentKey(
  draft: DocumentDraft,
  language: Language,
  templateVersion: string,
  former: string | null,
): string {
  const { document, cycleId, sessionId, caseId, revision, readerId, framework } = draft;
  const content = { document, cycleId, sessionId, caseId, revision, readerId, former };
  const versions = { language, templateVersion, framework: framework.version };
  return createHash('sha256')
    .update(canonicalJson({ ...content, ...versions }))
    .digest('hex');
}

/** The row of a document about to be printed: everything but its file. */
export function issue(draft: DocumentDraft, issuing: Issuing): IssuedDocumentRow {
  const { document, framework, fileName, cycleId, sessionId, caseId, cases, revision, readerId } = draft;
  const { id, language, templateVersion, former } = issuing;
  const code = documentCode(id);
  const printed = {
    ...document,
    identity: {
      code,
      publicUrl: issuing.publicUrl,
      frameworkName: localized(framework),
      frameworkVersion: framework.version,
      issuedOn: issuing.issuedOn,
      issuer: issuing.issuer,
      supersedes: former?.code ?? null,
    },
  } as PrintableDocument;
  return {
    id,
    kind: document.kind,
    cycleId,
    sessionId,
    caseId,
    cases,
    revision,
    readerId,
    language,
    code,
    dataKey: contentKey(draft, language, templateVersion, former?.id ?? null),
    data: canonicalJson(printed),
    templateVersion,
    fileKey: null,
    fileName: `${fileName}-${language}.pdf`,
    sha256: null,
    size: null,
    supersededBy: null,
    issuedAt: issuing.issuedAt,
  };
}
