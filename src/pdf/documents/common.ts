/** The language a document is printed in. What people wrote stays in the language they wrote it in. */
export const documentLanguages = ['zh', 'en'] as const;
export type Language = (typeof documentLanguages)[number];

/** A text of the framework or of a rule, in every language. */
export type Localized = Readonly<Record<Language, string>>;

/** A day, `YYYY-MM-DD`, already in the time zone of the cycle. */
export type Day = string;

/** What every document says of itself, in its head, its footer and its closing block. */
export interface DocumentIdentity {
  /** From `documentCode`, as it is stored with the issued file. */
  readonly code: string;
  /** The address of the installation; the QR code opens `<publicUrl>/verify?code=<code>`. */
  readonly publicUrl: string;
  readonly frameworkName: Localized;
  /** SHA-256 in hexadecimal; its first 12 characters are printed. */
  readonly frameworkVersion: string;
  readonly issuedOn: Day;
  /** Who issues: the company, or one of its departments. */
  readonly issuer: string;
  /** The code of the document that this one replaces, or null. */
  readonly supersedes: string | null;
}

/** A level of the framework as it is spoken of: `P4`, 产品专家. */
export interface LevelName {
  readonly code: string;
  readonly name: Localized;
}

export interface DimensionName {
  readonly key: string;
  readonly name: Localized;
}

export interface Candidate {
  readonly name: string;
  readonly employeeNumber: string;
  readonly department: string;
  readonly managerName: string;
}

/** The framework's rating scale. Ratings are whole numbers from `minimum` to `maximum`; `bar` is enough. */
export interface RatingScale {
  readonly minimum: number;
  readonly maximum: number;
  readonly bar: number;
  /** What each step means, from `minimum` on; printed below a table of ratings. */
  readonly labels: readonly Localized[];
}

/** A rating, *can't tell*, or null where none was given. Neither is ever a number. */
export type Rating = number | 'cannot-tell' | null;

export const documentOutcomes = ['promoted', 'declined', 'deferred'] as const;
export type DocumentOutcome = (typeof documentOutcomes)[number];

/** How a rule came out. `excepted`: not met, and let pass by an exception that two people granted. */
export type ConditionOutcome = 'met' | 'not-met' | 'unknown' | 'excepted';

/** One condition of eligibility, explained: the sentence says what was asked and what was found. */
export interface EligibilityLine {
  readonly condition: Localized;
  readonly found: Localized;
  readonly outcome: ConditionOutcome;
}

/** Ratings of one dimension as a radar draws them: means may have fractions; null where nothing can be drawn. */
export interface ProfileAxis {
  readonly dimension: DimensionName;
  readonly self: number | null;
  readonly manager: number | null;
  /** The bar of the target level; null where it requires nothing in this dimension. */
  readonly bar: number | null;
}

/** A person's profile: the axes in the order of the framework, on its scale. */
export interface RatingProfile {
  readonly scale: RatingScale;
  readonly axes: readonly ProfileAxis[];
}

/** The advice of the rules on the target level. */
export type ReadinessAdvice = 'ready' | 'nearly' | 'not-yet' | 'unknown';
