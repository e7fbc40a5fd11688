import type { Framework, Level } from '../../domain/framework/framework.js';
import type { Language } from '../../domain/framework/text.js';

export interface PathLevel {
  readonly code: string;
  readonly name: string;
  readonly href: string;
  readonly place: 'done' | 'present' | 'ahead';
  /** The day since which the person has, or first had, this level. */
  readonly since: string | null;
}

/** A stretch of the ladder up to where it parts, and what parts from there. */
export interface PathBranch {
  readonly levels: readonly PathLevel[];
  readonly branches: readonly PathBranch[];
}

export interface Climbed {
  readonly level: string | null;
  /** Level → the day on which the person first had it. */
  readonly since: ReadonlyMap<string, string>;
}

/** The ladder as a way with forks, with the step of one person lit. */
export function ladderPath(framework: Framework, climbed: Climbed, language: Language): PathBranch[] {
  const targets = new Set(framework.transitions.map(({ to }) => to));
  const behind = levelsBelow(framework, climbed.level);
  const view = (level: Level): PathLevel => ({
    code: level.code,
    name: level[language],
    href: `/ladder/${encodeURIComponent(framework.key)}/${encodeURIComponent(level.code)}`,
    place: level.code === climbed.level ? 'present' : behind.has(level.code) ? 'done' : 'ahead',
    since: climbed.since.get(level.code) ?? null,
  });
  const starts = framework.levels.filter(({ code }) => !targets.has(code));
  return starts.map((start) => branchFrom(framework, start, view));
}

function branchFrom(framework: Framework, start: Level, view: (level: Level) => PathLevel): PathBranch {
  const levels = [view(start)];
  let next = nextOf(framework, start.code);
  while (next.length === 1 && next[0]) {
    levels.push(view(next[0]));
    next = nextOf(framework, next[0].code);
  }
  return { levels, branches: next.map((level) => branchFrom(framework, level, view)) };
}

/** The levels to which a step leads from a level. */
export function nextOf(framework: Framework, code: string | null): Level[] {
  const codes = framework.transitions.filter(({ from }) => from === code).map(({ to }) => to);
  return framework.levels.filter((level) => codes.includes(level.code));
}

function levelsBelow(framework: Framework, code: string | null): Set<string> {
  const below = new Set<string>();
  let reached = framework.transitions.filter(({ to }) => to === code);
  while (reached.length > 0) {
    reached.forEach(({ from }) => below.add(from));
    reached = framework.transitions.filter(({ from, to }) => below.has(to) && !below.has(from));
  }
  return below;
}
