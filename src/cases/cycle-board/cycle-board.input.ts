import { z } from 'zod';
import { caseStates } from '../../domain/workflow/case-state.js';

/** From sealing to release people with a relation to a case see one state, in HR's pages as well. */
export const withCommittee = 'withCommittee' as const;

export const boardStates = [
  ...caseStates.filter((state) => state !== 'nomination.draft'),
  withCommittee,
] as const;
export type BoardState = (typeof boardStates)[number];

const text = (longest: number) => z.string().trim().max(longest).optional().catch(undefined);

/** The filters of a cycle's cases, as they stand in the address. What makes no sense is left out, so that old links work. */
export const boardFilter = z.object({
  search: text(100),
  state: z.enum(boardStates).optional().catch(undefined),
  level: text(64),
  department: text(200),
  /** `person:ID` or `role:NAME`: whom the case waits for. */
  waiting: text(80),
  overdue: z.literal('true').optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).default(1).catch(1),
});
export type BoardFilter = z.output<typeof boardFilter>;

/** The address of the board with these filters; an empty one is left out. */
export function boardAddress(cycleId: string, filter: Partial<BoardFilter>): string {
  const known = Object.entries(filter).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === '' || (name === 'page' && value === 1) ? [] : [[name, String(value)]],
  );
  const query = new URLSearchParams(known).toString();
  return `/cycles/${cycleId}${query === '' ? '' : `?${query}`}`;
}
