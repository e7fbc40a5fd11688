import { levelPath, type Documents } from './folder.js';

/**
 * Tolerant reading of documents that may have mistakes: every check runs on what is there, so that one mistake never
 * hides another.
 */
export type Members = Readonly<Record<string, unknown>>;

export function members(value: unknown): Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : {};
}

export function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function word(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function wordsIn(values: unknown, field: string): string[] {
  return items(values).flatMap((item) => word(members(item)[field]) ?? []);
}

export interface DraftLevel {
  readonly code: string;
  readonly file: string;
  readonly content: Members;
}

/** The documents by what they are; a document that is missing or no JSON is null. */
export interface Draft {
  readonly framework: Members | null;
  readonly facts: Members | null;
  readonly eligibility: Members | null;
  readonly readiness: Members | null;
  readonly flags: Members | null;
  /** The codes that `framework.json` lists. */
  readonly codes: readonly string[];
  /** The listed levels whose file could be read. */
  readonly levels: readonly DraftLevel[];
}

export function draftOf(documents: Documents): Draft {
  const read = (path: string): Members | null => (documents.has(path) ? members(documents.get(path)) : null);
  const framework = read('framework.json');
  const codes = [...new Set(items(framework?.levels).flatMap((code) => word(code) ?? []))];
  return {
    framework,
    facts: read('facts.json'),
    eligibility: read('eligibility.json'),
    readiness: read('readiness.json'),
    flags: read('flags.json'),
    codes,
    levels: codes.flatMap((code) => {
      const content = read(levelPath(code));
      return content ? [{ code, file: levelPath(code), content }] : [];
    }),
  };
}

/** `{from, to}` of every transition with its index, as far as they are words. */
export function transitionsOf(draft: Draft): { from?: string; to?: string; index: number }[] {
  return items(draft.framework?.transitions).map((item, index) => {
    const { from, to } = members(item);
    return {
      index,
      ...(typeof from === 'string' && { from }),
      ...(typeof to === 'string' && { to }),
    };
  });
}

/** Levels that a transition leads to: those that can be a target. */
export function targetsOf(draft: Draft): string[] {
  const targets = new Set(transitionsOf(draft).flatMap(({ to }) => to ?? []));
  return draft.codes.filter((code) => targets.has(code));
}
