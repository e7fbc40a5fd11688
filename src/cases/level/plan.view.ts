import type { Framework, Level } from '../../domain/framework/framework.js';
import type { Language } from '../../domain/framework/text.js';
import { type DevelopmentGoalRow, goalStates } from './development-goal.entity.js';
import type { Standing } from './standing.service.js';

interface Given {
  readonly standing: Standing;
  readonly next: Level | null;
  readonly language: Language;
}

/** Goals by state, open ones first, and the criteria that one may be about: those of the next level, else of the present. */
export function planView(goals: readonly DevelopmentGoalRow[], given: Given) {
  return {
    states: goalStates.map((value) => ({ value, labelKey: `level.plan.states.${value}` })),
    goals: goals
      .toSorted((one, other) => goalStates.indexOf(one.state) - goalStates.indexOf(other.state))
      .map((goal) => goalView(goal, given.standing.framework, given.language)),
    criteria: ((given.next ?? given.standing.present)?.required ?? []).map((criterion) => ({
      value: criterion.id,
      label: `${nameOf(given, criterion.dimension)} · ${criterion[given.language]}`,
    })),
  };
}

/** A goal as its owner reads it, and a manager to whom it was opened. */
export function goalView(goal: DevelopmentGoalRow, { levels }: Framework, language: Language) {
  const criterion = levels.flatMap(({ own }) => own).find(({ id }) => id === goal.criterionId);
  return {
    id: goal.id,
    words: goal.words,
    criterionId: goal.criterionId ?? '',
    criterion: criterion?.[language] ?? '',
    until: goal.until,
    state: goal.state,
    version: goal.version,
  };
}

function nameOf({ standing, language }: Given, dimension: string): string {
  return standing.framework.dimensions.find(({ key }) => key === dimension)?.[language] ?? '';
}
