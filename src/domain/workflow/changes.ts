import type { CaseContext } from './case-context.js';
import type { Change } from './change.js';
import { anytimeChanges } from './changes/anytime-changes.js';
import { committeeChanges } from './changes/committee-changes.js';
import { nominationChanges } from './changes/nomination-changes.js';
import { ratificationChanges } from './changes/ratification-changes.js';
import { releaseChanges } from './changes/release-changes.js';
import { reviewChanges } from './changes/review-changes.js';
import type { Ask } from './policy.js';

export const changes = {
  ...nominationChanges,
  ...reviewChanges,
  ...committeeChanges,
  ...ratificationChanges,
  ...releaseChanges,
  ...anytimeChanges,
} satisfies Record<string, Change>;

export type ChangeName = keyof typeof changes;

/** The context after several changes, each of which sees what the ones before it did. */
export function applyChanges(names: readonly ChangeName[], ask: Ask): CaseContext {
  return names.reduce<CaseContext>(
    (context, name) => ({ ...context, ...changes[name]({ context, event: ask.event }) }),
    ask.context,
  );
}
