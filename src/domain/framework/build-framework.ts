import { createHash } from 'node:crypto';
import { canonicalJson } from '../canonical-json.js';
import {
  eligibilityFile,
  factsFile,
  flagsFile,
  frameworkFile,
  levelFile,
  readinessFile,
  type LevelFile,
} from './file-schemas.js';
import { levelPath, type Documents } from './folder.js';
import type { Criterion, Framework } from './framework.js';
import { requiredCriteria, type OwnLevel } from './inheritance.js';

/** Makes the framework of documents in which no check found a mistake. */
export function buildFramework(documents: Documents): Framework {
  const { $schema: _schema, levels: codes, ...head } = frameworkFile.parse(documents.get('framework.json'));
  const levels = codes.map((code) => ownLevel(levelFile.parse(documents.get(levelPath(code)))));
  const dimensions = head.dimensions.map(({ key }) => key);
  const { perLevel, rules } = eligibilityFile.parse(documents.get('eligibility.json'));
  const { outcomes } = readinessFile.parse(documents.get('readiness.json'));
  const content = contentOf(documents);
  return {
    ...head,
    version: versionOf(content),
    content,
    levels: levels.map((level) => ({ ...level, required: requiredCriteria(levels, level, dimensions) })),
    facts: factsFile.parse(documents.get('facts.json')).facts,
    eligibility: { perLevel, rules },
    readiness: outcomes.map(({ conditions, ...outcome }) => ({ ...outcome, conditions: conditions ?? null })),
    flags: flagsFile.parse(documents.get('flags.json')).flags,
  };
}

/** The version of a content: SHA-256, in hexadecimal, of its canonical JSON in UTF-8. */
export function versionOf(content: string): string {
  return createHash('sha256').update(content, 'utf8').digest('hex');
}

/** `{path: content}` of all files, without `$schema`: it helps editors and says nothing. */
function contentOf(documents: Documents): string {
  const files = [...documents].map(([path, content]) => {
    const { $schema: _schema, ...rest } = content as Record<string, unknown>;
    return [path, rest] as const;
  });
  return canonicalJson(Object.fromEntries(files));
}

function ownLevel({ $schema: _schema, criteria, ...level }: LevelFile): OwnLevel {
  return { ...level, own: criteria.map(criterionOf) };
}

function criterionOf(row: LevelFile['criteria'][number]): Criterion {
  const [, dimension = ''] = row.id.split('.');
  return { ...row, dimension, conditions: row.conditions ?? null };
}
