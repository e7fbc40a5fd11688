import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildFacts } from '../../../src/domain/evaluation/build-facts.js';
import type { CaseData } from '../../../src/domain/evaluation/case-data.js';
import { engineVersion, evaluate, type Evaluation } from '../../../src/domain/evaluation/evaluate.js';
import { valueAt, type Facts } from '../../../src/domain/evaluation/facts.js';
import { replay } from '../../../src/domain/evaluation/replay.js';
import { levelOf, type Framework } from '../../../src/domain/framework/framework.js';
import { projectFolder } from '../../../src/config/configuration.js';
import { frameworkIn, ladderFolder } from '../../rules/folders.js';

let framework: Framework;

beforeAll(async () => {
  framework = await frameworkIn(ladderFolder);
});

const data = (change: Partial<CaseData> = {}): CaseData => ({
  person: {
    status: 'active',
    level: 'P2',
    levelSince: '2024-01-31',
    lastPerformance: null,
    lastDeclined: null,
  },
  effectiveDate: '2026-07-01',
  evaluationDay: '2026-05-20',
  otherOpenCase: false,
  reviews: { self: null, manager: null },
  evidence: [],
  raterSince: null,
  ...change,
});

const first = 'P3.analysis.product-analysis';
const factOf = (change: Partial<CaseData>, name: string): unknown =>
  valueAt(buildFacts(framework, 'P3', data(change)), name.split('.'));
const ofFirst = (change: Partial<CaseData>, name: string): unknown =>
  factOf(change, `criteria.${first}.${name}`);

describe('facts from the data of a case', () => {
  it('take a rating that was not given, or could not be told, as missing, never as zero', () => {
    expect(ofFirst({}, 'managerRating')).toBeNull();
    expect(ofFirst({ reviews: { self: null, manager: {} } }, 'managerRating')).toBeNull();
    expect(
      ofFirst({ reviews: { self: null, manager: { [first]: 'cannot-tell' } } }, 'managerRating'),
    ).toBeNull();
    expect(ofFirst({ reviews: { self: null, manager: { [first]: 4 } } }, 'managerRating')).toBe(4);
  });

  it('give a gap only where both have rated', () => {
    expect(ofFirst({ reviews: { self: { [first]: 5 }, manager: { [first]: 2 } } }, 'ratingGap')).toBe(3);
    expect(ofFirst({ reviews: { self: { [first]: 5 }, manager: null } }, 'ratingGap')).toBeNull();
  });

  it('count evidence linked to a criterion, and confirmed evidence apart', () => {
    const evidence = [
      { id: 'a', date: '2026-02-01', criteria: [first, 'P9.unknown.criterion'], confirmed: true },
      { id: 'b', date: '2026-02-01', criteria: [first], confirmed: false },
      { id: 'c', date: '2026-02-01', criteria: [], confirmed: true },
    ];
    expect([ofFirst({ evidence }, 'evidence'), ofFirst({ evidence }, 'confirmedEvidence')]).toEqual([2, 1]);
    expect(factOf({ evidence }, 'case.evidence')).toBe(3);
  });

  it('read own ratings only, whatever a criterion is called', () => {
    const manager = JSON.parse('{"__proto__": 5, "constructor": 5}') as Record<string, number>;
    expect(ofFirst({ reviews: { self: null, manager } }, 'managerRating')).toBeNull();
  });

  it('refuse a rating off the scale, and a level that is not there', () => {
    expect(() => factOf({ reviews: { self: { [first]: 6 }, manager: null } }, 'x')).toThrow(
      `the self rating 6 of ${first} is no point of the scale`,
    );
    expect(() => factOf({ reviews: { self: { [first]: 2.5 }, manager: null } }, 'x')).toThrow(
      'no point of the scale',
    );
    expect(() => buildFacts(framework, 'P7', data())).toThrow(RangeError);
  });
});

describe('an evaluation', () => {
  const evaluated = (change: Partial<CaseData> = {}): Promise<Evaluation> =>
    evaluate(framework, 'P3', buildFacts(framework, 'P3', data(change)));

  it('names the versions it was made with', async () => {
    const { frameworkVersion } = await evaluated();
    expect(frameworkVersion).toBe(framework.version);
    const installed = path.join(projectFolder, 'node_modules', 'json-rules-engine', 'package.json');
    const { version } = JSON.parse(readFileSync(installed, 'utf8')) as { version: string };
    expect(engineVersion).toContain(`json-rules-engine ${version}`);
  });

  it('takes facts that are not there as missing', async () => {
    const facts = buildFacts(framework, 'P3', data());
    const { person: _person, ...rest } = facts;
    const sure = { ...rest, person: { status: 'active', declinedBefore: false } } as Facts;
    const { eligibility, facts: stored } = await evaluate(framework, 'P3', sure);
    expect(eligibility.outcome).toBe('unknown');
    expect(valueAt(stored, ['person', 'monthsInLevel'])).toBeNull();
  });

  it('refuses facts of a wrong type, and names them all', async () => {
    const facts = { ...buildFacts(framework, 'P3', data()), person: { status: 7, monthsInLevel: '12' } };
    await expect(evaluate(framework, 'P3', facts)).rejects.toThrow(
      /person\.status is 7, not string; person\.monthsInLevel is "12", not integer or null; person\.declinedBefore is null/,
    );
  });

  it('gives the same facts the same text, however they were ordered', async () => {
    const facts = buildFacts(framework, 'P3', data());
    const reversed = Object.fromEntries(Object.entries(facts).reverse());
    expect(JSON.stringify(await evaluate(framework, 'P3', reversed))).toBe(
      JSON.stringify(await evaluate(framework, 'P3', facts)),
    );
  });

  it('of many cases at once never mixes them up', async () => {
    const ratings = Array.from({ length: 200 }, (_, index) => 1 + (index % 5));
    const all = await Promise.all(
      ratings.map((rating) => evaluated({ reviews: { self: null, manager: { [first]: rating } } })),
    );
    const values = all.map(
      ({ criteria }) => JSON.stringify(criteria[0]?.explanation).match(/"value":(\d)/)?.[1],
    );
    expect(values).toEqual(ratings.map(String));
  });

  it('can be kept as JSON and replayed on another day to the same result', async () => {
    const stored = JSON.parse(JSON.stringify(await evaluated())) as Evaluation;
    expect(await replay(framework, stored)).toEqual({ same: true });
  });

  it('that was tampered with is told where', async () => {
    const stored = JSON.parse(JSON.stringify(await evaluated())) as Evaluation;
    const forged = { ...stored, readiness: { ...stored.readiness, outcome: 'ready' } };
    expect(await replay(framework, forged)).toEqual({
      same: false,
      differences: [{ place: 'readiness.outcome', stored: '"ready"', replayed: '"not-yet"' }],
    });
  });

  it('asks a level that is nobody’s target for its criteria, not for eligibility', async () => {
    const { eligibility, criteria } = await evaluate(framework, 'P1', buildFacts(framework, 'P1', data()));
    expect(eligibility.rules).toEqual([]);
    expect(criteria).toHaveLength(levelOf(framework, 'P1').required.length);
  });

  it('cannot be changed by who reads it', async () => {
    const { criteria } = await evaluated();
    expect(Object.isFrozen(criteria[0]) && Object.isFrozen(criteria[0]?.explanation)).toBe(true);
  });
});
