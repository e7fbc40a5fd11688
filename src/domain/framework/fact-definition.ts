import type { Text } from './text.js';

export const factTypes = ['number', 'integer', 'string', 'boolean'] as const;
export type FactType = (typeof factTypes)[number];

/** An entry of `facts.json`: what rules may ask, what it is called, and where its value comes from. */
export interface FactDefinition extends Text {
  /** `name.name`: json-rules-engine's fact, and the path in it. */
  readonly name: string;
  readonly type: FactType;
  /** `one` is the English word for a single one, where it differs. */
  readonly unit: (Text & { readonly one?: string | undefined }) | null;
  /** A key of the source table; see `fact-sources.ts`. */
  readonly source: string;
  readonly nullable: boolean;
  /** The values of a string, with their names for people. */
  readonly values?: readonly (Text & { readonly value: string })[] | undefined;
  /** Numbers a source asks for, such as the ages of evidence to count. */
  readonly parameters?: Readonly<Record<string, number>> | undefined;
}

/** What a fact is about: one criterion, the whole case, or the outcomes of the criteria. */
export type FactScope = 'criterion' | 'case' | 'outcome';
