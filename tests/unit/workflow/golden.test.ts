import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { caseMachine } from '../../../src/domain/workflow/case-machine.js';
import { caseMachineVersion, type CaseRecord } from '../../../src/domain/workflow/case-record.js';
import type { JsonObject } from '../../../src/domain/workflow/decision.js';
import { foldCase } from '../../../src/domain/workflow/fold-case.js';
import { restore } from '../../../src/domain/workflow/snapshot.js';

/** Streams as each version wrote them. They are never written again: whatever the machine becomes, it must fold them. */
interface Golden {
  readonly log: readonly { readonly type: string; readonly effect: JsonObject }[];
  readonly expected: CaseRecord;
}

const folder = path.join(import.meta.dirname, 'golden');
const names = readdirSync(folder).sort();

function golden(name: string): Golden {
  return JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Golden;
}

describe('streams of every version', () => {
  it.each(names)('%s folds to the record that was stored with it', (name) => {
    const { log, expected } = golden(name);
    expect(foldCase(log)).toEqual(expected);
  });

  it('are of all versions there have been', () => {
    const versions = new Set(names.map((name) => golden(name).expected.machineVersion));
    expect([...versions].sort()).toEqual(Array.from({ length: caseMachineVersion }, (_, at) => at + 1));
  });

  it.each(names)('%s can be taken up by the present machine', (name) => {
    const { expected } = golden(name);
    expect(restore(caseMachine, expected.snapshot).status).toBe(expected.snapshot.status);
  });
});
