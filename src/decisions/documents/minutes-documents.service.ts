import { Injectable } from '@nestjs/common';
import { notFound, Refused } from '../../domain/refusal.js';
import type { SessionMinutes } from '../../pdf/documents/session-minutes.js';
import type { Language } from '../../web/language.js';
import type { Viewer } from '../../web/viewer.js';
import { MinutesCases } from '../minutes/minutes-cases.service.js';
import type { MinutesParts } from '../minutes/minutes-parts.js';
import { MinutesRecordsLoader } from '../minutes/minutes-records.service.js';
import type { DocumentDraft } from './document-draft.js';
import { fillMinutes, partsIn } from './fill-minutes.js';
import type { IssuedDocumentRow } from './issued-document.entity.js';

/** Drafts the minutes of a session, each for one reader, and says whether that reader may still have them. */
@Injectable()
export class MinutesDocuments {
  constructor(
    private readonly records: MinutesRecordsLoader,
    private readonly cases: MinutesCases,
  ) {}

  /** @throws Refused `not-found` for who has nothing to do with the session, before it has met, and where no case is theirs to know of */
  async draft(viewer: Viewer, sessionId: string, language: Language): Promise<DocumentDraft> {
    const records = await this.records.load(viewer, sessionId, language);
    if (records.entries.length === 0) throw notFound();
    return {
      document: fillMinutes(records, viewer.name),
      cycleId: records.cycleId,
      sessionId,
      caseId: null,
      cases: records.entries.flatMap((entry) => (entry.hidden ? [] : [entry.caseId])),
      revision: null,
      readerId: viewer.personId ?? viewer.accountId,
      framework: records.framework,
      timeZone: records.timeZone,
      fileName: `session-minutes-session-${records.number}`,
    };
  }

  /** Minutes are their reader's alone; as soon as the table closes anything that is printed in them, they are closed. */
  async stillOpen(
    viewer: Viewer,
    {
      readerId,
      sessionId,
      cases,
      data,
    }: Pick<IssuedDocumentRow, 'readerId' | 'sessionId' | 'cases' | 'data'>,
  ): Promise<boolean> {
    if (readerId !== (viewer.personId ?? viewer.accountId)) return false;
    const open = await this.openParts(viewer, sessionId ?? '');
    const printed = partsIn(JSON.parse(data) as SessionMinutes);
    return cases.every((caseId, index) => {
      const now = open.get(caseId);
      return now !== undefined && (printed[index] ?? []).every((part) => now[part]);
    });
  }

  private async openParts(viewer: Viewer, sessionId: string): Promise<Map<string, MinutesParts>> {
    try {
      const session = await this.cases.session(viewer, sessionId);
      const entries = await this.cases.entries(viewer, session);
      return new Map(entries.flatMap(({ line }) => (line ? [[line.item.caseId, line.parts] as const] : [])));
    } catch (failure) {
      if (failure instanceof Refused) return new Map();
      throw failure;
    }
  }
}
