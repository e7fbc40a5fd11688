import { createInstance, type i18n, type Resource, type ResourceLanguage } from 'i18next';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../config/configuration.js';
import { languages, type Language } from './language.js';

export type TextParameters = Readonly<Record<string, string | number>>;

/** All texts of `locales/<language>/<namespace>.json`. A key is `namespace.path`, such as `cases.buttons.submit`. */
export class Translations {
  private readonly texts: i18n = createInstance();

  constructor(folder = path.join(projectFolder, 'locales')) {
    const resources: Resource = Object.fromEntries(
      languages.map((language) => [language, readLanguage(folder, language)]),
    );
    void this.texts.init({
      resources,
      initAsync: false,
      fallbackLng: false,
      supportedLngs: [...languages],
      ns: Object.keys(resources[languages[0]] ?? {}),
      interpolation: { escapeValue: false },
    });
  }

  /** The text in this language; the key itself where there is none, which a test of all templates prevents. */
  text(language: Language, key: string, parameters: TextParameters = {}): string {
    return this.texts.t(withNamespace(key), { ...parameters, lng: language });
  }

  has(language: Language, key: string): boolean {
    return this.texts.exists(withNamespace(key), { lng: language });
  }
}

function readLanguage(folder: string, language: Language): ResourceLanguage {
  const files = readdirSync(path.join(folder, language)).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    files.map((name) => [path.basename(name, '.json'), readTexts(path.join(folder, language, name))]),
  );
}

function readTexts(file: string): ResourceLanguage {
  const texts: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof texts !== 'object' || texts === null)
    throw new Error(`${file} must hold a JSON object of texts.`);
  return texts as ResourceLanguage;
}

function withNamespace(key: string): string {
  return key.replace('.', ':');
}
