import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { projectFolder } from '../../src/config/configuration.js';
import { ImportDesk } from '../../src/people/staged-import/import-desk.service.js';
import type { SampleCompany } from '../../src/sample/sample-company.js';
import { printAll } from './ordered-documents.js';

/** Two lists of people of the sample company: one just uploaded, and one that was checked, with a change and a fault. */
export async function stagedImports(company: SampleCompany): Promise<{ uploaded: string; checked: string }> {
  const hr = await company.viewer(company.named('林晓雯'));
  const list = await readFile(path.join(projectFolder, 'sample', 'people.csv'), 'utf8');
  const bytes = Buffer.from(list.replace('Shen Ruogu', 'Shen Ruo-gu').replace('2023-06-01', '2023-06-31'));
  const desk = company.use(ImportDesk);
  const file = { name: 'people.csv', type: 'text/csv', bytes };
  const uploaded = await desk.upload(hr, file);
  const checked = await desk.upload(hr, file);
  const columns = list.split('\n')[0]?.split(',') ?? [];
  await desk.check(
    hr,
    checked,
    columns.map((column) => column as Parameters<ImportDesk['check']>[2][number]),
  );
  await printAll({ company });
  return { uploaded, checked };
}
