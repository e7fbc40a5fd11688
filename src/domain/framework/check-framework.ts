import { buildFramework } from './build-framework.js';
import { checkConditions } from './checks/conditions.js';
import { checkFacts } from './checks/facts.js';
import { checkFiles } from './checks/files.js';
import { checkIdentifiers } from './checks/identifiers.js';
import { checkLadder } from './checks/ladder.js';
import { checkNumbers } from './checks/numbers.js';
import { checkReferences } from './checks/references.js';
import { checkShapes } from './checks/shapes.js';
import { draftOf } from './draft.js';
import { readDocuments, type FolderFiles } from './folder.js';
import type { Framework } from './framework.js';
import { distinct, type Problem } from './problem.js';

export type CheckedFramework =
  | { readonly ok: true; readonly framework: Framework }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Parses and checks a framework folder that was read into memory: path with `/` (`levels/X.json`) → text. Finds all
 * mistakes at once; nothing of a folder with a mistake is ever evaluated.
 */
export function checkFramework(files: FolderFiles): CheckedFramework {
  const { documents, problems } = readDocuments(files);
  const draft = draftOf(documents);
  const all = distinct([
    ...problems,
    ...checkFiles(files, documents, draft),
    ...checkShapes(documents),
    ...checkIdentifiers(draft),
    ...checkReferences(draft),
    ...checkLadder(draft),
    ...checkNumbers(draft),
    ...checkFacts(draft),
    ...checkConditions(draft),
  ]);
  return all.length > 0 ? { ok: false, problems: all } : { ok: true, framework: buildFramework(documents) };
}

/**
 * Reads back a framework from {@link Framework.content}, as it was stored when the version was published.
 * @throws Error when the content has been changed so that it is no framework any more.
 */
export function openFramework(content: string): Framework {
  const files = Object.entries(JSON.parse(content) as Record<string, unknown>);
  const checked = checkFramework(new Map(files.map(([path, file]) => [path, JSON.stringify(file)])));
  if (checked.ok) return checked.framework;
  const [first] = checked.problems;
  throw new Error(`The stored framework can't be read: ${first?.file} ${first?.place}: ${first?.reason.en}`);
}
