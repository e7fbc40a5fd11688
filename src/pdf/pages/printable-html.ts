import type { Language } from '../documents/common.js';

/** A document on its way to the browser. `body` goes into a page whose style sheet is already there. */
export interface PrintableHtml {
  readonly language: Language;
  /** The title in the file's properties and in a reader's window. */
  readonly title: string;
  readonly body: string;
  /** How many cases are in it, 1 for every other document: what printing may take grows with them. */
  readonly parts: number;
  /** 1 as designed; a little less to pull the last lines onto the page before. */
  readonly zoom: number;
}
