import { clockTimeOf, dayOf } from '../../domain/calendar/time-zone.js';
import type { Framework } from '../../domain/framework/framework.js';
import { isOutcome } from '../../domain/workflow/case-state.js';
import type { Rating } from '../../pdf/documents/common.js';
import type {
  MinutesBallot,
  MinutesCase,
  MinutesDecision,
  MinutesStep,
  MinutesTime,
  SessionMinutes,
} from '../../pdf/documents/session-minutes.js';
import type { MinutesParts } from '../minutes/minutes-parts.js';
import type { MinutesCaseRecords, MinutesRecords } from '../minutes/minutes-records.js';
import { lines } from './fill-decision.js';
import { dimensionNames, levelName } from './framework-names.js';
import type { Unidentified } from './unidentified.js';

/** The minutes for one reader. What the records leave out for this reader is not in them. */
export function fillMinutes(records: MinutesRecords, readerName: string): Unidentified<SessionMinutes> {
  const time = (moment: string) => timeOf(moment, records.timeZone);
  return {
    kind: 'session-minutes',
    cycleName: records.cycleName,
    readerName,
    sessionName: records.name,
    meetsOn: records.meetingOn,
    facilitator: records.facilitator,
    opened: records.openedAt === null ? null : time(records.openedAt),
    closed: records.closedAt === null ? null : time(records.closedAt),
    attendance: records.members,
    entries: records.entries.map((entry) => ({
      number: entry.number,
      heard: entry.hidden ? null : caseOf(entry, records.framework, time),
    })),
  };
}

/** Which parts are printed of each case that is in them, in their order, so that a reader who has lost one of them loses the document. */
export function partsIn({ entries, attendance }: SessionMinutes): (readonly (keyof MinutesParts)[])[] {
  return entries.flatMap(({ number, heard }) => {
    if (heard === null) return [];
    const { steps, recused, handedIn, changes, ballots, decision } = heard;
    const took = (step: MinutesStep) => steps.some((one) => one.step === step);
    const printed: Partial<Record<keyof MinutesParts, boolean>> = {
      roster: attendance.some(({ steppedIn }) => steppedIn.includes(number)),
      recusals: recused.length > 0,
      handIns: handedIn !== null,
      scores: changes.length > 0 || took('scores-revealed'),
      tally: ballots.length > 0 || took('ballot-closed'),
      rationale: decision !== null || took('rationale-confirmed'),
    };
    const parts = Object.keys(printed) as (keyof MinutesParts)[];
    return [parts.filter((part) => printed[part] === true)];
  });
}

function caseOf(
  one: MinutesCaseRecords,
  framework: Framework,
  time: (moment: string) => MinutesTime,
): MinutesCase {
  const ballots = one.tallies.map(
    ({ round, promote, decline, abstain, openSeats, quorum, result }): MinutesBallot => ({
      ...{ round, promote, decline, abstain, quorum, result },
      seats: openSeats,
    }),
  );
  const result = ballots.at(-1)?.result ?? null;
  const names = dimensionNames(framework);
  return {
    agendaNumber: one.number,
    candidateName: one.candidate,
    from: levelName(framework, one.fromLevel),
    to: levelName(framework, one.targetLevel),
    state: one.leftBecause === null ? one.state.replace('.', '-') : 'moved',
    movedBecause: one.leftBecause,
    steps: one.steps.map(({ step, at }) => ({ step, ...time(at) })),
    recused: one.recused,
    handedIn: one.handedIn,
    changes: one.revisions.map(({ member, dimension, from, to, sentence }) => ({
      member,
      dimension: names.find(({ key }) => key === dimension) ?? {
        key: dimension,
        name: { zh: dimension, en: dimension },
      },
      before: rated(from),
      after: rated(to),
      sentence,
    })),
    ballots,
    outcome: isOutcome(result) ? result : null,
    decision: one.decision && decisionOf(one.decision, result === 'promoted'),
  };
}

/** What would change the answer is said where the answer was not yes. */
function decisionOf(
  decision: NonNullable<MinutesCaseRecords['decision']>,
  promoted: boolean,
): MinutesDecision {
  return {
    differsBecause: decision.differsBecause?.trim() || null,
    gaps: lines(decision.gaps),
    wouldChange: promoted ? [] : lines(decision.nextEvidence),
    recommendation: decision.recommendation.trim() || null,
    applyAgainOn: promoted ? null : decision.applyAgainOn,
  };
}

function rated(value: number | null): Rating {
  return value ?? 'cannot-tell';
}

function timeOf(moment: string, timeZone: string): MinutesTime {
  return { on: dayOf(moment, timeZone), time: clockTimeOf(moment, timeZone) };
}
