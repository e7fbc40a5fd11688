import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DocumentDesk } from '../decisions/documents/document-desk.service.js';
import { DocumentDownload } from '../decisions/documents/document-download.service.js';
import type { DocumentRequest } from '../decisions/documents/document.input.js';
import { JobRunner } from '../jobs/job-runner.js';
import type { PersonRow } from '../people/person.entity.js';
import type { SampleCompany } from './sample-company.js';

/** A document to ask for, in whose name, and what its file is called. */
export interface WantedDocument {
  readonly reader: PersonRow;
  readonly request: DocumentRequest;
  readonly fileName: string;
}

/** Has documents printed by the jobs that the pages use, and copies them into a folder. @returns paths of the files */
export async function printDocuments(
  company: SampleCompany,
  wanted: readonly WantedDocument[],
  folder: string,
): Promise<string[]> {
  const ordered: { one: WantedDocument; id: string }[] = [];
  for (const one of wanted) {
    const row = await company.use(DocumentDesk).request(await company.viewer(one.reader), one.request);
    ordered.push({ one, id: row.id });
  }
  await runThrough(company);
  await mkdir(folder, { recursive: true });
  const files: string[] = [];
  for (const { one, id } of ordered) files.push(await save(company, one, id, folder));
  return files;
}

/** Does what is due, and what failed once after the time that a job waits before its next attempt. */
async function runThrough(company: SampleCompany): Promise<void> {
  const runner = company.use(JobRunner);
  for (let tries = 0; tries < 4 && (await runner.runDue()) > 0; tries++) company.pass(10);
}

async function save(
  company: SampleCompany,
  { reader, fileName }: WantedDocument,
  id: string,
  folder: string,
): Promise<string> {
  const printed = await company.use(DocumentDownload).file(await company.viewer(reader), id);
  if (!printed) throw new Error(`${fileName} was not printed; the jobs say why.`);
  const file = path.join(folder, fileName);
  await writeFile(file, printed.bytes);
  return file;
}
