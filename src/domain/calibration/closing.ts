import type { CaseState, Outcome } from '../workflow/case-state.js';
import { hintsFor, type HeardCase } from './hints.js';

/** A case of the agenda as it is looked at before its session closes; what its reader may not know is null. */
export interface ClosingCase {
  readonly caseId: string;
  readonly state: CaseState;
  /** Why it is on the agenda no longer; null while it is. */
  readonly leftBecause: 'quorum' | 'time' | 'other' | 'reopened' | 'assigned-anew' | 'left' | null;
  /** Criteria that the target level demands and no piece of evidence shows. */
  readonly mustsWithoutEvidence: readonly string[] | null;
  /** Dimensions whose conclusion leans on no evidence. */
  readonly dimensionsWithoutEvidence: readonly string[] | null;
  /** Compared with the others of its target level. */
  readonly heard: (HeardCase & { readonly targetLevel: string }) | null;
}

export const closingChecks = [
  'at-work',
  'ballot-open',
  'not-heard',
  'on-hold',
  'rationale-open',
  'no-quorum',
  'musts-without-evidence',
  'rationale-without-evidence',
  'same-profile-other-outcome',
  'far-shorter',
] as const;
export type ClosingCheck = (typeof closingChecks)[number];

/** What holds a session open; everything else is worth a look and hinders nobody. */
const blocking: readonly ClosingCheck[] = ['at-work', 'ballot-open'];

export interface ClosingFinding {
  readonly check: ClosingCheck;
  readonly blocks: boolean;
  readonly caseId: string;
  /** Criteria or dimensions, by key; empty where the check speaks of the whole case. */
  readonly about: readonly string[];
  /** The case it is compared with. */
  readonly otherCaseId: string | null;
}

const byState: Readonly<Partial<Record<CaseState, ClosingCheck>>> = {
  'calibration.scheduled': 'not-heard',
  'calibration.scoring': 'at-work',
  'calibration.discussion': 'at-work',
  'calibration.ballot': 'ballot-open',
  'calibration.rationale': 'rationale-open',
  onHold: 'on-hold',
};

/** Everything to look at before a session closes: what blocks first, then in the order of checks and agenda. */
export function closingFindings(cases: readonly ClosingCase[]): readonly ClosingFinding[] {
  const findings = [...cases.flatMap(findingsOf), ...comparisons(cases)];
  const place = ({ check }: ClosingFinding) => closingChecks.indexOf(check);
  return findings.sort((one, other) => place(one) - place(other));
}

function findingsOf(one: ClosingCase): ClosingFinding[] {
  if (one.leftBecause !== null) return one.leftBecause === 'quorum' ? [finding('no-quorum', one)] : [];
  const check = byState[one.state];
  return [
    ...(check === undefined ? [] : [finding(check, one)]),
    ...listed('musts-without-evidence', one, one.mustsWithoutEvidence),
    ...listed('rationale-without-evidence', one, one.dimensionsWithoutEvidence),
  ];
}

function listed(
  check: ClosingCheck,
  one: ClosingCase,
  about: readonly string[] | null,
): readonly ClosingFinding[] {
  return about === null || about.length === 0 ? [] : [finding(check, one, { about })];
}

/** Two cases that differ are told once, of the later one. */
function comparisons(cases: readonly ClosingCase[]): ClosingFinding[] {
  const heard = cases.filter((one) => one.leftBecause === null && decided(one) !== null);
  return heard.flatMap((one, index) => {
    const alike = heard.filter(
      (other) => other !== one && other.heard?.targetLevel === one.heard?.targetLevel,
    );
    const others = alike.flatMap((other) => other.heard ?? []);
    const before = new Set(heard.slice(0, index).map(({ caseId }) => caseId));
    const hints = one.heard ? hintsFor(one.heard, decided(one), others) : [];
    return hints.flatMap(({ code, caseId }) => {
      if (code === 'far-shorter') return [finding(code, one)];
      return before.has(caseId) ? [finding(code, one, { otherCaseId: caseId })] : [];
    });
  });
}

function decided({ heard }: ClosingCase): Outcome | null {
  return heard?.outcome ?? null;
}

function finding(
  check: ClosingCheck,
  { caseId }: ClosingCase,
  rest: Partial<Pick<ClosingFinding, 'about' | 'otherCaseId'>> = {},
): ClosingFinding {
  return { check, blocks: blocking.includes(check), caseId, about: [], otherCaseId: null, ...rest };
}
