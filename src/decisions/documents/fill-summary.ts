import type { CycleSummary, MeetingFigures, OutcomeTable } from '../../pdf/documents/cycle-summary.js';
import { levelName, localized } from './framework-names.js';
import {
  agreementRows,
  appealRows,
  countOf,
  declined,
  deferred,
  funnelOf,
  outcomeRows,
  promoted,
} from './summary-figures.js';
import type { SummaryRecords } from './summary-records.js';
import type { Unidentified } from './unidentified.js';

/** The summary of a cycle. It is handed around among people who may not see every case, so small figures are hidden. */
export function fillCycleSummary(records: SummaryRecords): Unidentified<CycleSummary> {
  const { cases, cycleName, openedOn, closedOn, effectiveOn, population } = records;
  const exceptions = (result: 'granted' | 'refused') =>
    countOf(cases, ({ exception }) => exception === result);
  return {
    kind: 'cycle-summary',
    cycleName,
    openedOn,
    closedOn,
    effectiveOn,
    population,
    promoted: countOf(cases, promoted),
    declined: countOf(cases, declined),
    deferred: countOf(cases, deferred),
    undecided: countOf(cases, ({ endReason }) => endReason === 'not-decided'),
    funnel: funnelOf(cases),
    outcomes: outcomeTables(records),
    exceptions: { granted: exceptions('granted'), refused: exceptions('refused') },
    meetings: meetingFigures(records),
    agreement: agreementRows(records),
    forcedSteps: records.forcedSteps,
    appeals: appealRows(cases),
    amendments: records.amendments,
    heads: records.heads,
  };
}

function outcomeTables({ cases, framework }: SummaryRecords): OutcomeTable[] {
  const levels = framework.levels.map(({ code, track }) => ({ code, track }));
  const trackOf = new Map(levels.map(({ code, track }) => [code, track]));
  const departments = [...new Set(cases.map(({ department }) => department))].sort();
  return [
    {
      by: 'level',
      rows: outcomeRows(
        cases,
        levels.map(({ code }) => ({
          name: levelName(framework, code).name,
          includes: ({ targetLevel }) => targetLevel === code,
        })),
      ),
    },
    {
      by: 'department',
      rows: outcomeRows(
        cases,
        departments.map((name) => ({
          name: { zh: name, en: name },
          includes: ({ department }) => department === name,
        })),
      ),
    },
    {
      by: 'track',
      rows: outcomeRows(
        cases,
        framework.tracks.map((track) => ({
          name: localized(track),
          includes: ({ targetLevel }) => trackOf.get(targetLevel) === track.key,
        })),
      ),
    },
  ];
}

function meetingFigures({ cases, sessions, withoutQuorum }: SummaryRecords): MeetingFigures {
  const seats = cases.flatMap((one) => one.seats);
  const challenges = cases.flatMap((one) => one.challenges);
  const recused = (how: 'computed' | 'declared') => seats.filter(({ recusal }) => recusal === how).length;
  return {
    sessions,
    withoutQuorum,
    openSeats: seats.filter(({ status }) => status === 'open').length,
    recusalsComputed: recused('computed'),
    recusalsDeclared: recused('declared'),
    challenges: challenges.length,
    challengesUpheld: challenges.filter(({ accepted }) => accepted === true).length,
    alternates: seats.filter(({ status, office }) => status === 'open' && office === 'alternate').length,
  };
}
