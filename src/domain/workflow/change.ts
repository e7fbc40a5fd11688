import type { CaseContext } from './case-context.js';
import type { Ask } from './policy.js';

/** What an event does to the context: the changed fields. Pure. */
export type Change = (ask: Ask) => Partial<CaseContext>;
