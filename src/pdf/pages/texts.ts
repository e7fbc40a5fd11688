import { createInstance, type i18n, type Resource } from 'i18next';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../../config/configuration.js';
import { documentLanguages, type Language } from '../documents/common.js';

export type TextParameters = Readonly<Record<string, string | number>>;

/** Where the texts of a language are. */
export function textsFile(language: Language): string {
  return path.join(projectFolder, 'locales', language, 'pdf.json');
}

/** The texts of the documents, `locales/<language>/pdf.json`. */
export class Texts {
  private readonly texts: i18n = createInstance();

  constructor() {
    const read = (language: Language) =>
      JSON.parse(readFileSync(textsFile(language), 'utf8')) as Record<string, string>;
    const resources: Resource = Object.fromEntries(
      documentLanguages.map((language) => [language, { pdf: read(language) }]),
    );
    void this.texts.init({
      resources,
      initAsync: false,
      ns: ['pdf'],
      fallbackLng: false,
      interpolation: { escapeValue: false },
    });
  }

  /**
   * The text of a key such as `report.title`.
   * @throws Error where there is none: a document never prints a key
   */
  text(language: Language, key: string, parameters: TextParameters = {}): string {
    if (!this.texts.exists(`pdf:${key}`, { lng: language }))
      throw new Error(`locales/${language}/pdf.json has no text ${key}.`);
    return this.texts.t(`pdf:${key}`, { ...parameters, lng: language });
  }
}
