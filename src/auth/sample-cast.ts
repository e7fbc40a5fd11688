import type { Language } from '../web/language.js';

/** One of the sample company's people whom a visitor may be with one click. */
export interface CastMember {
  readonly email: string;
  /** What they are in the story: `HR`, `manager`, `candidate` in words. */
  readonly part: Readonly<Record<Language, string>>;
}

/** The people whom the page of one-click sign-in names; empty outside the sample company. */
export class SampleCast {
  constructor(readonly members: readonly CastMember[]) {}
}
