import type { ClosingFinding } from '../../domain/calibration/closing.js';
import type { CheckedCase } from './closing-cases.service.js';

/** Where a finding can be settled, or looked at. */
export function linkOf(
  { check }: Pick<ClosingFinding, 'check'>,
  { visible }: Pick<CheckedCase, 'visible'>,
  sessionId: string,
): string {
  const caseId = visible.row.id;
  const meeting = `/cases/${caseId}/meeting`;
  const rationale = visible.writes('rationale') ? `/cases/${caseId}/rationale` : meeting;
  switch (check) {
    case 'at-work':
    case 'ballot-open':
    case 'far-shorter':
      return meeting;
    case 'rationale-open':
    case 'rationale-without-evidence':
      return rationale;
    case 'musts-without-evidence':
      return `/cases/${caseId}?tab=evidence`;
    case 'same-profile-other-outcome':
      return `/sessions/${sessionId}/board`;
    default:
      return `/cases/${caseId}`;
  }
}
