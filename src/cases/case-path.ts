/** The stages that every case goes through, in order. */
export const caseStages = ['nomination', 'review', 'screening', 'committee', 'released'] as const;
export type CaseStage = (typeof caseStages)[number];

/** `ended`: the case came to its end here, before the last stage. */
export type Place = 'done' | 'present' | 'ahead' | 'ended';

/** A way off the line; shown only when it was taken. */
export interface Detour {
  readonly key: string;
  readonly present: boolean;
  readonly times: number;
}

export interface PathStep {
  readonly key: CaseStage;
  readonly place: Place;
  /** When the case left the stage, ISO-8601 UTC, where the reader may know it. */
  readonly leftAt: string | null;
  readonly detours: readonly Detour[];
}

/** A line of history that the reader may know, as far as the picture needs it. */
export interface PathLine {
  readonly type: string;
  readonly time: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface PathGiven {
  /** As the reader may know it: `withCommittee` for all that happens between sealing and release. */
  readonly state: string;
  readonly sealed: boolean;
  readonly lines: readonly PathLine[];
}

/** States beside the line. */
const besides: Readonly<Record<string, string>> = {
  'nomination.sponsorship': 'sponsorship',
  'nomination.exception': 'exception',
  ratification: 'ratification',
  notice: 'notice',
  appeal: 'appeal',
  onHold: 'hold',
};
/** Steps that lead off the line without a state of their own. */
const turns: Readonly<Record<string, string>> = {
  ESCALATE: 'escalation',
  RETURN: 'return',
  CONTINUE_WITHOUT: 'without',
  RESCHEDULE: 'reschedule',
  REOPEN: 'reopened',
  REMAND: 'remand',
  FORCE: 'forced',
};

/**
 * The picture of the machine: the stages as a line with the present one lit, detours where they were taken. Everything in it
 * comes from the state and the lines that the reader may know, so it tells nothing that these do not.
 */
export function casePath({ state, sealed, lines }: PathGiven): PathStep[] {
  const here = stageNow(state, sealed, lines);
  const place = caseStages.indexOf(here);
  const ended = isEndedEarly(state);
  const detours = detoursOf(state, here, lines);
  return caseStages.map((key, index) => ({
    key,
    place: placeAt(index, place, state, ended),
    leftAt: index < place ? leftAt(key, lines) : null,
    detours: detours.filter(({ stage }) => stage === key).map(({ stage: _, ...detour }) => detour),
  }));
}

function placeAt(index: number, here: number, state: string, ended: boolean): Place {
  if (index < here || state === 'closed') return 'done';
  if (index > here) return 'ahead';
  return ended ? 'ended' : 'present';
}

function isEndedEarly(state: string): boolean {
  return stageOf(state) === null && state !== 'onHold';
}

/** The stage of a state; null for states that belong to none. */
function stageOf(state: string | null): CaseStage | null {
  const [first = ''] = (state ?? '').split('.');
  if (first === 'nomination' || first === 'review' || first === 'screening') return first;
  if (['calibration', 'ratification', 'decided', 'withCommittee'].includes(first)) return 'committee';
  return ['notice', 'released', 'appeal', 'closed'].includes(first) ? 'released' : null;
}

/** Where a case stands that is on hold, or where it stood when it ended: the last stage that a line tells of. */
function stageNow(state: string, sealed: boolean, lines: readonly PathLine[]): CaseStage {
  const known = stageOf(state);
  if (known) return known;
  const told = lines.toReversed().find(({ from, to }) => stageOf(to) ?? stageOf(from));
  const last = told ? (stageOf(told.to) ?? stageOf(told.from)) : null;
  if (sealed && (last === null || caseStages.indexOf(last) < caseStages.indexOf('committee'))) {
    return 'committee';
  }
  return last ?? 'nomination';
}

function leftAt(stage: CaseStage, lines: readonly PathLine[]): string | null {
  const left = lines.filter(({ from, to }) => stageOf(from) === stage && isAhead(stage, to));
  return left.at(-1)?.time ?? null;
}

function isAhead(stage: CaseStage, to: string | null): boolean {
  const next = stageOf(to);
  return next !== null && caseStages.indexOf(next) > caseStages.indexOf(stage);
}

function detoursOf(state: string, here: CaseStage, lines: readonly PathLine[]) {
  const found = new Map<string, Detour & { readonly stage: CaseStage }>();
  const take = (key: string | undefined, stage: CaseStage | null, present = false) => {
    if (key === undefined || stage === null) return;
    const before = found.get(`${stage} ${key}`);
    found.set(`${stage} ${key}`, {
      key,
      stage,
      present: present || before?.present === true,
      times: present ? Math.max(1, before?.times ?? 0) : (before?.times ?? 0) + 1,
    });
  };
  for (const { type, from, to } of lines) {
    if (to !== null && to !== from) take(besides[to], stageOf(to) ?? stageOf(from));
    // What one person asks for, and a second one has not confirmed, leads nowhere yet.
    if (type !== 'REOPEN' || to !== from) take(turns[type], stageOf(from));
  }
  take(besides[state], here, true);
  return [...found.values()];
}
