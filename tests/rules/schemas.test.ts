import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { schemaFiles } from '../../src/rulebook/rules-schemas.js';
import { rulesFolder } from '../../src/rulebook/rules-folder.js';
import { engineeringFolder, ladderFolder, textsIn } from './folders.js';

const folder = path.join(rulesFolder, 'schema');

describe('the JSON Schemas for editors', () => {
  it('say what the check says', async () => {
    const files = schemaFiles();
    expect((await readdir(folder)).sort()).toEqual([...files.keys()].sort());
    for (const [name, text] of files) {
      expect([name, JSON.parse(await readFile(path.join(folder, name), 'utf8'))]).toEqual([
        name,
        JSON.parse(text),
      ]);
    }
  });

  it.each([ladderFolder, engineeringFolder])('are named by every file of %s', async (framework) => {
    for (const [name, text] of await textsIn(framework)) {
      const { $schema } = JSON.parse(text) as { $schema: string };
      const target = path.resolve(framework, path.dirname(name), $schema);
      expect([name, path.dirname(target)]).toEqual([name, folder]);
    }
  });
});
