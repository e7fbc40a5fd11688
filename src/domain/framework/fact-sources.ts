import type { FactScope, FactType } from './fact-definition.js';

/** Where facts can come from: what the system knows about a case, before any framework names it. */
export interface FactSource {
  readonly scope: FactScope;
  readonly type: FactType;
  readonly nullable: boolean;
  /** The values are points of the rating scale. */
  readonly onScale?: boolean;
  readonly parameters?: readonly string[];
}

const count = { type: 'integer', nullable: false } as const;
const rating = { type: 'number', nullable: true } as const;

/** A fact that may be absent is nullable: missing goes into the rules as null, never as zero. */
export const factSources: Readonly<Record<string, FactSource>> = {
  'review.manager.rating': { scope: 'criterion', ...rating, onScale: true },
  'review.self.rating': { scope: 'criterion', ...rating, onScale: true },
  'review.self-manager.gap': { scope: 'criterion', ...rating },
  'criterion.evidence.count': { scope: 'criterion', ...count },
  'criterion.evidence.confirmed': { scope: 'criterion', ...count },
  'person.status': { scope: 'case', type: 'string', nullable: false },
  'person.months-in-level': { scope: 'case', type: 'integer', nullable: true },
  'person.last-performance': { scope: 'case', ...rating },
  'person.declined-before': { scope: 'case', type: 'boolean', nullable: false },
  'person.months-since-declined': { scope: 'case', type: 'integer', nullable: true },
  'case.transition-allowed': { scope: 'case', type: 'boolean', nullable: false },
  'case.other-open-case': { scope: 'case', type: 'boolean', nullable: false },
  'case.skipped-levels': { scope: 'case', ...count },
  'case.evidence.count': { scope: 'case', ...count },
  'case.evidence.aged': { scope: 'case', ...count, parameters: ['fromMonths', 'toMonths'] },
  'case.rater-months': { scope: 'case', type: 'number', nullable: true },
  'case.self-review-missing': { scope: 'case', type: 'boolean', nullable: false },
  'outcome.must.unknown': { scope: 'outcome', ...count },
  'outcome.must.not-met': { scope: 'outcome', ...count },
  'outcome.percent.met': { scope: 'outcome', type: 'number', nullable: false },
  'outcome.percent.not-met': { scope: 'outcome', type: 'number', nullable: false },
  'outcome.dimensions.unmet': { scope: 'outcome', ...count },
  'outcome.emphasis.not-met': { scope: 'outcome', ...count },
};

export function factSource(name: string): FactSource | undefined {
  return Object.hasOwn(factSources, name) ? factSources[name] : undefined;
}
