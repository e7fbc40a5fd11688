import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import type { CaseData } from '../domain/evaluation/case-data.js';
import { dayOf } from '../people/calendar-day.js';
import { PeopleRepository } from '../people/people.repository.js';
import { PersonRecordsRepository } from '../people/person-records.repository.js';
import type { PersonRow, PersonStatus } from '../people/person.entity.js';
import { CandidateCases } from './candidate-cases.repository.js';
import type { CaseRow } from './case.entity.js';
import type { CycleSetting } from './cycle-settings.service.js';

/** What is evaluated: a case, or a person who might become one. */
export type Candidacy = Pick<CaseRow, 'candidateId' | 'managerId' | 'fromLevel' | 'targetLevel'> & {
  readonly id: string | null;
};

/** What reviews add to it. */
export type ReviewData = Pick<CaseData, 'reviews' | 'evidence'>;

/** The calendar to which time is counted: a cycle's, or that of today. */
export interface CountedIn {
  readonly calendar: Pick<CycleSetting['calendar'], 'timeZone' | 'effectiveOn'>;
}

export const noReviews: ReviewData = { reviews: { self: null, manager: null }, evidence: [] };

/** Brings together what the rules ask of a person, apart from reviews and evidence. */
@Injectable()
export class CaseDataReader {
  constructor(
    private readonly cases: CandidateCases,
    private readonly people: PeopleRepository,
    private readonly records: PersonRecordsRepository,
    private readonly clock: Clock,
  ) {}

  async of(candidacy: Candidacy, cycle: CountedIn, reviews: ReviewData): Promise<CaseData> {
    const [person] = await this.people.findMany([candidacy.candidateId]);
    if (!person) throw new Error(`The candidate ${candidacy.candidateId} is not there.`);
    const record: PersonRecord = {
      person,
      lastRating: (await this.records.lastRatingOf(person.id))?.rating ?? null,
      lastDeclined: await this.lastDeclined(person.id, cycle.calendar.timeZone),
      otherOpenCase: await this.hasOtherOpenCase(candidacy),
    };
    return caseDataOf(record, candidacy, { cycle, reviews, now: this.clock.now() });
  }

  /** Reads together what {@link of} is asked for next, candidate by candidate. */
  async foresee(candidateIds: readonly string[]): Promise<void> {
    await this.people.findMany(candidateIds);
    await this.records.foreseeLastRatings(candidateIds);
    await this.cases.ofEach(candidateIds);
  }

  private async lastDeclined(candidateId: string, timeZone: string): Promise<string | null> {
    const cases = await this.cases.of(candidateId);
    const [latest] = cases
      .filter(({ releasedOutcome }) => releasedOutcome === 'declined')
      .flatMap(({ releasedAt }) => releasedAt ?? [])
      .sort()
      .reverse();
    return latest === undefined ? null : dayOf(new Date(latest), timeZone);
  }

  /** A draft is nobody's business but its nominator's, not even by way of a rule. */
  private async hasOtherOpenCase({ candidateId, id }: Candidacy): Promise<boolean> {
    const cases = await this.cases.of(candidateId);
    return cases.some((other) => !other.final && other.id !== id && other.submittedAt !== null);
  }
}

/** What the company knows of somebody, as far as a rule may ask. */
export interface PersonRecord {
  readonly person: PersonRow;
  readonly lastRating: string | null;
  /** Day of the last release that declined. */
  readonly lastDeclined: string | null;
  readonly otherOpenCase: boolean;
}

interface Occasion {
  readonly cycle: CountedIn;
  readonly reviews: ReviewData;
  readonly now: Date;
}

/** What is asked of a candidacy, from what is known. */
export function caseDataOf(
  { person, lastRating, lastDeclined, otherOpenCase }: PersonRecord,
  { fromLevel, managerId }: Candidacy,
  { cycle, reviews, now }: Occasion,
): CaseData {
  const { timeZone, effectiveOn } = cycle.calendar;
  const last = lastRating === null ? NaN : Number(lastRating);
  return {
    person: {
      status: statuses[person.status],
      level: fromLevel,
      levelSince: person.level === fromLevel ? person.levelSince : null,
      lastPerformance: Number.isFinite(last) ? last : null,
      lastDeclined,
    },
    effectiveDate: effectiveOn,
    evaluationDay: dayOf(now, timeZone),
    otherOpenCase,
    raterSince: person.managerId === managerId ? person.managerSince : null,
    ...reviews,
  };
}

/** The words of the framework's facts for a person's status. */
const statuses: Readonly<Record<PersonStatus, string>> = {
  active: 'active',
  'on-leave': 'leave',
  left: 'left',
};
