import type { Text } from './text.js';

export const factTypes = ['number', 'integer', 'string', 'boolean'] as const;
export type FactType = (typeof factTypes)[number];

/** An entry of `facts.json`: what rules may ask, what it is called, and where its value comes from. */
export interface FactDefinition extends Text {
  /** `name.name`: json-rules-engine's fact, and the path in it. */
  readonly name: string;
  readonly type: FactType;
  readonly unit: Unit | null;
  /** A key of the source table; see `fact-sources.ts`. */
  readonly source: string;
  readonly nullable: boolean;
  /** The values of a string, with their names for people. */
  readonly values?: readonly (Text & { readonly value: string })[] | undefined;
  /** Numbers a source asks for, such as the ages of evidence to count. */
  readonly parameters?: Readonly<Record<string, number>> | undefined;
}

/** Of what a number is one. */
export interface Unit extends Text {
  /** The English word for a single one, where it differs. */
  readonly one?: string | undefined;
  /**
   * Whether the number counts things: the fact is then called by what is counted (`关联证据`), and the English unit is the
   * whole name (`pieces of linked evidence`), so that sentences say "2 pieces of linked evidence", and "no" for none.
   */
  readonly counts?: boolean | undefined;
}

/** What a fact is about: one criterion, the whole case, or the outcomes of the criteria. */
export type FactScope = 'criterion' | 'case' | 'outcome';
