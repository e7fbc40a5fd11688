import { readFileSync } from 'node:fs';
import path from 'node:path';
import { verifyAddress } from '../document-code.js';
import type { Language } from '../documents/common.js';
import type { PrintableDocument } from '../documents/printable-document.js';
import { fontFaces, fontHost } from '../fonts/font-faces.js';
import { markMissingCharacters } from '../fonts/stand-in.js';
import { viewOf } from '../views/view-of.js';
import { DocumentTemplates } from './document-templates.js';
import { pageMark, pagesMark, pageStyle } from './page-style.js';
import type { PrintableHtml } from './printable-html.js';
import { templateFolder, templateVersion } from './template-version.js';
import { Texts } from './texts.js';

interface Loaded {
  readonly texts: Texts;
  readonly templates: DocumentTemplates;
}

let loaded: Loaded | undefined;

/** Texts and templates, read and compiled at the first document. */
function load(): Loaded {
  if (!loaded) {
    const texts = new Texts();
    loaded = { texts, templates: new DocumentTemplates(texts) };
  }
  return loaded;
}

function marginsOf(document: PrintableDocument, language: Language, title: string, texts: Texts): string {
  const { code, frameworkVersion } = document.identity;
  const framework = frameworkVersion.slice(0, 12);
  return pageStyle({
    running: title,
    provenance: texts.text(language, 'page.provenance', { code, framework, template: templateVersion() }),
    pageNumber: texts.text(language, 'page.number', { page: pageMark, pages: pagesMark }),
  });
}

/**
 * The HTML of a document. Pure: the same document and language give the same text. What people wrote is text in it,
 * whatever it looks like, and every character in it is one that the fonts have.
 */
export function renderHtml(document: PrintableDocument, language: Language): PrintableHtml {
  const { texts, templates } = load();
  const view = viewOf(document, language, texts);
  const { code, publicUrl } = document.identity;
  const body = templates.render(document.kind, language, {
    ...document,
    ...view,
    verify: verifyAddress(publicUrl, code),
    templateVersion: templateVersion(),
  });
  const margins = marginsOf(document, language, view.title, texts);
  const parts = 'cases' in document && Array.isArray(document.cases) ? document.cases.length : 1;
  return { language, title: view.title, body: markMissingCharacters(margins + body), parts, zoom: 1 };
}

/** The empty document into which bodies are put: style sheet, fonts, and a policy that allows nothing else. */
export function shellHtml(): string {
  const style = readFileSync(path.join(templateFolder, 'print.css'), 'utf8');
  const policy = `default-src 'none'; style-src 'unsafe-inline'; font-src https://${fontHost}`;
  return (
    '<!doctype html><html lang="zh"><head><meta charset="utf-8">' +
    `<meta http-equiv="Content-Security-Policy" content="${policy}">` +
    `<title></title><style>${fontFaces()}\n${style}</style></head><body></body></html>`
  );
}
