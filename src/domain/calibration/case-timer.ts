/** The time that the facilitator gives to the discussion of one case. Moments are ISO 8601 in UTC. */
export type CaseTimer = Readonly<{
  caseId: string;
  startedAt: string;
  endsAt: string;
}>;

/** A timer that runs from a moment on. */
export function timerFrom(caseId: string, startedAt: string, minutes: number): CaseTimer {
  const endsAt = new Date(Date.parse(startedAt) + minutes * 60_000).toISOString();
  return { caseId, startedAt, endsAt };
}
