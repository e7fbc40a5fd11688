import type { Framework } from '../domain/framework/framework.js';
import type { Language } from '../domain/framework/text.js';
import type { PersonRow } from '../people/person.entity.js';
import type { AmendmentRow } from './amendment.entity.js';
import { lackOf } from './committee-composition.js';
import type { Committee } from './committee.repository.js';
import type { CycleMemberRow } from './cycle-member.entity.js';
import { windowsOf } from './cycle-phases.js';
import { cycleStrip } from './cycle-strip.view.js';
import type { CycleRow } from './cycle.entity.js';
import type { InChargeRow } from './in-charge.entity.js';
import { targetLevelsOf } from './target-levels.js';

export interface CyclePageRecord {
  readonly cycle: CycleRow;
  readonly framework: Framework;
  /** A newer version of the framework is in the rules folder. */
  readonly newerFramework: boolean;
  readonly population: readonly CycleMemberRow[];
  readonly committees: readonly Committee[];
  readonly inCharge: readonly InChargeRow[];
  readonly appealPeople: readonly string[];
  readonly amendments: readonly AmendmentRow[];
  /** Everybody whom the page names. */
  readonly people: readonly PersonRow[];
  readonly hrPeople: readonly PersonRow[];
  readonly appealChoices: readonly PersonRow[];
  readonly today: string;
  readonly runs: boolean;
  readonly language: Language;
}

/** What a cycle is run by: calendar, policies, people in their offices, amendments. */
export function cyclePageView(record: CyclePageRecord) {
  const { cycle, framework, today, runs, language } = record;
  const people = record.people.map((person) => ({ id: person.id, name: nameIn(language, person) }));
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? '';
  const windows = windowsOf(cycle.calendar).map(({ phase, from, until }) => ({
    phase,
    from,
    until,
    now: cycle.state === 'open' && from <= today && today <= until,
  }));
  return {
    id: cycle.id,
    name: cycle.name,

    state: cycle.state,
    stateKind: { draft: 'neutral', open: 'active', closed: 'neutral', cancelled: 'warning' }[cycle.state],
    wholeCompany: cycle.departments === null,
    departments: cycle.departments ?? [],
    framework: framework[language],
    frameworkVersion: cycle.frameworkVersion.slice(0, 12),
    newerFramework: record.newerFramework && cycle.state === 'draft',
    windows,
    strip: cycleStrip(windows, today),
    releaseOn: cycle.releaseOn,
    effectiveOn: cycle.effectiveOn,
    endsOn: cycle.endsOn,
    calendar: cycle.calendar,
    policies: policyLines(cycle),
    populationCount: record.population.length,
    population: levelCounts(record.population, framework),
    committees: record.committees.map((committee) => committeeView(committee, nameOf)),
    offices: officeLines(record, nameOf),
    hrChoices: choicesOf(record.hrPeople, language),
    appealPeople: record.appealPeople.map((id) => ({ id, name: nameOf(id) })),
    appealPeopleIds: record.appealPeople,
    appealChoices: choicesOf(record.appealChoices, language),
    appealsOn: cycle.policies.appeals !== null,
    amendments: record.amendments.map(({ number, reason, actor, madeAt }) => ({
      number,
      reason,
      by: nameOf(actor),
      madeAt,
    })),
    isDraft: runs && cycle.state === 'draft',
    isOpen: runs && cycle.state === 'open',
    mayChange: runs && (cycle.state === 'draft' || cycle.state === 'open'),
  };
}

function policyLines({ policies }: CycleRow) {
  const { peers, appeals, thresholds, quotas, ...flags } = policies;
  return [
    ...Object.entries(flags).map(([key, on]) => ({ key, on, detail: '' })),
    { key: 'peers', on: peers !== null, detail: peers === null ? '' : `${peers.fewest}–${peers.most}` },
    { key: 'appeals', on: appeals !== null, detail: appeals === null ? '' : String(appeals.windowDays) },
    {
      key: 'thresholds',
      on: true,
      detail: `≥ ${thresholds.strict.numerator}/${thresholds.strict.denominator} (${thresholds.strictFromRank}+)`,
    },
    {
      key: 'quotas',
      on: Object.keys(quotas).length > 0,
      detail: Object.entries(quotas)
        .map(([level, count]) => `${level} ${count}`)
        .join(', '),
    },
  ];
}

function levelCounts(population: readonly CycleMemberRow[], { levels }: Framework) {
  const counts = Map.groupBy(population, ({ level }) => level);
  return levels.map(({ code }) => ({ level: code, count: counts.get(code)?.length ?? 0 }));
}

function committeeView(
  { id, name, facilitatorId, levels, members }: Committee,
  nameOf: (id: string) => string,
) {
  const alternates = members.filter(({ office }) => office === 'alternate').length;
  return {
    id,
    name,
    facilitator: nameOf(facilitatorId),
    levels,
    lack: lackOf(members.length - alternates, alternates) ?? '',
    members: members.map(({ personId, office, rank }) => ({ name: nameOf(personId), office, rank })),
  };
}

function officeLines({ framework, inCharge, language }: CyclePageRecord, nameOf: (id: string) => string) {
  return targetLevelsOf(framework).map((level) => {
    const ids = inCharge.filter((row) => row.level === level.code).map(({ personId }) => personId);
    return { level: level.code, name: level[language], ids, people: ids.map(nameOf) };
  });
}

function choicesOf(people: readonly PersonRow[], language: Language) {
  return people.map((person) => ({
    value: person.id,
    label: [nameIn(language, person), person.employeeNumber].join(' · '),
  }));
}

function nameIn(language: Language, { name, latinName }: PersonRow): string {
  return language === 'en' ? (latinName ?? name) : name;
}
