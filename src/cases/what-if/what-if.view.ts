import { type LevelShift, type Shift } from '../../domain/evaluation/outcome-shift.js';
import { levelOf, type Framework } from '../../domain/framework/framework.js';
import type { Language } from '../../domain/framework/text.js';
import { shownOutcomes, shownShift } from '../../domain/visibility/shown-shift.js';
import type { WhatIfResult } from './what-if.service.js';

/** A trial as a page or a program reads it: null is a figure on too few people. */
export function whatIfView({ cycle, before, after, population, cases }: WhatIfResult, language: Language) {
  return {
    cycle: { id: cycle.id, name: cycle.name },
    before: { version: before.version, short: before.version.slice(0, 12) },
    after: { version: after.version, short: after.version.slice(0, 12) },
    same: before.version === after.version,
    population: population && {
      levels: levelsView(population, before, after, language),
      rules: rulesView(population, before, after, language),
    },
    cases: {
      levels: levelsView(cases, before, after, language),
      rules: rulesView(cases, before, after, language),
      readiness: inOrder(cases, after).map((level) => readinessView(level, before, after, language)),
      outcomes: outcomesOf(before, after).map(([key, name]) => ({ key, name: name[language] })),
      criteria: criteriaView(cases, before, after, language),
    },
  };
}

function levelsView(levels: readonly LevelShift[], before: Framework, after: Framework, language: Language) {
  return inOrder(levels, after).map(({ level, eligibility }) => ({
    code: level,
    name: nameOf(level, before, after, language),
    ...shownShift(eligibility),
  }));
}

/** Through which rules people gain or lose eligibility, level by level; rules that change nothing are left out. */
function rulesView(levels: readonly LevelShift[], before: Framework, after: Framework, language: Language) {
  const names = new Map(
    [...before.eligibility.rules, ...after.eligibility.rules].map((rule) => [rule.id, rule[language]]),
  );
  return inOrder(levels, after).flatMap(({ level, rules }) =>
    moving(rules).map(([id, shift]) => ({
      code: level,
      id,
      name: names.get(id) ?? id,
      ...shownShift(shift),
    })),
  );
}

function criteriaView(
  levels: readonly LevelShift[],
  before: Framework,
  after: Framework,
  language: Language,
) {
  const names = new Map(
    [before, after].flatMap((framework) =>
      framework.levels.flatMap((level) => level.required.map((one) => [one.id, one[language]] as const)),
    ),
  );
  return inOrder(levels, after).flatMap(({ level, criteria }) =>
    moving(criteria).map(([id, shift]) => ({
      code: level,
      id,
      name: names.get(id) ?? id,
      ...shownShift(shift),
    })),
  );
}

function readinessView(
  { level, readiness }: LevelShift,
  before: Framework,
  after: Framework,
  language: Language,
) {
  const known = outcomesOf(before, after);
  const shown = shownOutcomes(known.map(([key]) => readiness.get(key) ?? { before: 0, after: 0 }));
  return {
    code: level,
    name: nameOf(level, before, after, language),
    outcomes: known.map(([key, named], index) => ({
      key,
      name: named[language],
      before: null,
      after: null,
      ...shown[index],
    })),
  };
}

function outcomesOf(before: Framework, after: Framework) {
  return [...new Map([...before.readiness, ...after.readiness].map((outcome) => [outcome.key, outcome]))];
}

function moving(shifts: ReadonlyMap<string, Shift>): [string, Shift][] {
  return [...shifts].filter(([, { lost, gained }]) => lost + gained > 0);
}

function inOrder(levels: readonly LevelShift[], { levels: known }: Framework): LevelShift[] {
  const place = (code: string): number => known.findIndex((level) => level.code === code);
  return levels.toSorted((one, other) => place(one.level) - place(other.level));
}

function nameOf(code: string, before: Framework, after: Framework, language: Language): string {
  const known = [after, before].find(({ levels }) => levels.some((level) => level.code === code));
  return known ? levelOf(known, code)[language] : '';
}
