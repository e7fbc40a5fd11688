import { z } from 'zod';
import { goalStates } from './development-goal.entity.js';

export const newGoalInput = z.object({
  words: z.string().trim().min(1).max(500),
  criterionId: z.string().max(200).optional(),
  until: z.iso.date().optional(),
});
export type NewGoalInput = z.infer<typeof newGoalInput>;

export const goalInput = newGoalInput.extend({
  state: z.enum(goalStates),
  version: z.coerce.number().int().min(0),
});
export type GoalInput = z.infer<typeof goalInput>;

export const sharingInput = z.object({ shared: z.enum(['yes', 'no']) });
