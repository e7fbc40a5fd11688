import type { Language } from '../documents/common.js';
import type { PrintableDocument } from '../documents/printable-document.js';
import type { Texts } from '../pages/texts.js';
import { letterView } from './letter.view.js';
import { minutesView } from './minutes.view.js';
import { packetView } from './packet.view.js';
import { reportView } from './report.view.js';
import { summaryView } from './summary.view.js';
import { supplementView } from './supplement.view.js';

/** What every view adds to its document. */
export interface DocumentView {
  /** In the file's properties and at the top of the pages after the first. */
  readonly title: string;
}

/** Sentences and figures that a template needs and a document doesn't hold. Pure. */
export function viewOf(document: PrintableDocument, language: Language, texts: Texts): DocumentView {
  switch (document.kind) {
    case 'decision-report':
      return reportView(document, language, texts);
    case 'decision-letter':
      return letterView(document, language, texts);
    case 'committee-packet':
      return packetView(document, language, texts);
    case 'committee-supplement':
      return supplementView(document, language, texts);
    case 'cycle-summary':
      return summaryView(document, language, texts);
    case 'session-minutes':
      return minutesView(document, language, texts);
  }
}
