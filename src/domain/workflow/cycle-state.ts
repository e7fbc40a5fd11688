export const cycleStates = ['draft', 'open', 'closed', 'cancelled'] as const;
export type CycleState = (typeof cycleStates)[number];

export const cyclePhases = ['nominating', 'reviewing', 'calibrating', 'releasing'] as const;
/** Windows of the calendar, derived, not states. */
export type CyclePhase = (typeof cyclePhases)[number];
