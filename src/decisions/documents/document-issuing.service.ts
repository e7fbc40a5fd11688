import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../config/clock.js';
import { CONFIGURATION, type Configuration } from '../../config/configuration.js';
import { Random } from '../../config/random.js';
import { dayOf } from '../../domain/calendar/time-zone.js';
import type { PrintableDocument } from '../../pdf/documents/printable-document.js';
import { templateVersion } from '../../pdf/pages/template-version.js';
import type { Language } from '../../web/language.js';
import { Translations } from '../../web/translations.js';
import type { DocumentDraft } from './document-draft.js';
import { contentKey, issue } from './issue.js';
import type { IssuedDocumentRow } from './issued-document.entity.js';
import { DocumentOrders } from './document-orders.service.js';

/** Gives drafts their code and has them printed. The same content and versions are the document that is there already. */
@Injectable()
export class DocumentIssuing {
  constructor(
    private readonly orders: DocumentOrders,
    private readonly translations: Translations,
    private readonly clock: Clock,
    private readonly random: Random,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /**
   * Inside a unit. A document whose printing was given up is taken up again.
   * @returns the document that stands for this content, printed or about to be
   */
  async issue(draft: DocumentDraft, language: Language): Promise<IssuedDocumentRow> {
    const version = templateVersion();
    const former = await this.orders.last(draft, language);
    const same = former && sameContent(former, draft, language, version);
    if (former && same) return this.orders.again(former);
    const now = this.clock.now();
    const row = issue(draft, {
      id: this.random.uuid(),
      language,
      templateVersion: version,
      publicUrl: this.configuration.publicUrl,
      issuer: this.translations.text(language, 'decisions.documents.issuer'),
      issuedAt: now.toISOString(),
      issuedOn: dayOf(now, draft.timeZone),
      former,
    });
    return this.orders.place(row, draft);
  }
}

/** Whether the document that stands says the same, whatever its code, its day and what it replaced. */
function sameContent(
  former: IssuedDocumentRow,
  draft: DocumentDraft,
  language: Language,
  version: string,
): boolean {
  const printed = JSON.parse(former.data) as PrintableDocument;
  const { frameworkVersion } = printed.identity;
  const { identity: _, ...document } = printed;
  return (
    former.templateVersion === version &&
    former.revision === draft.revision &&
    frameworkVersion === draft.framework.version &&
    contentKey({ ...draft, document }, language, version, null) === contentKey(draft, language, version, null)
  );
}
