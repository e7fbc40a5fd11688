import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../../config/configuration.js';
import { documentLanguages } from '../documents/common.js';
import { textsFile } from './texts.js';

/** Where the templates of the documents are. */
export const templateFolder = path.join(projectFolder, 'templates', 'pdf');

/** Raised by hand where the code around the templates changes how a document looks. */
const generation = 1;

let version: string | undefined;

function filesOfTemplates(): string[] {
  const below = readdirSync(templateFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(hbs|css)$/.test(name))
    .sort()
    .map((name) => path.join(templateFolder, name));
  return [...below, ...documentLanguages.map(textsFile)];
}

/** The version printed in the footer: `1-` and eight characters of the hash over templates, style sheet and texts. */
export function templateVersion(): string {
  if (version === undefined) {
    const hash = createHash('sha256');
    for (const file of filesOfTemplates()) hash.update(readFileSync(file)).update('\0');
    version = `${generation}-${hash.digest('hex').slice(0, 8)}`;
  }
  return version;
}
