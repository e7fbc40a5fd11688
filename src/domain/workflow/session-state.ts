export const sessionStates = ['planned', 'scoring', 'meeting', 'closed'] as const;
export type SessionState = (typeof sessionStates)[number];
